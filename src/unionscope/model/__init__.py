"""The models: pure numpy, vectorised over parameter draws and years."""
