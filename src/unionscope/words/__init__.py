"""Every word and number format on screen, in few places because it will be translated."""
