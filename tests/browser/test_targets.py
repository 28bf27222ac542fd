"""A click on the map of Targets moves both sliders, whatever it hits, and again and again."""

MAP = "svg.marks"
SLIDER = "input[type=range][aria-label^='{}']"
PLACE = "() => location.search"
#: Where dot and ring stand: the map has heard of a move once they have moved too.
DOTS = (
    "() => [...document.querySelectorAll('svg.marks .mark-symbol path')]"
    ".map(mark => mark.getAttribute('transform')).join()"
)


def opened(visitor, address):
    """Open an address and wait for the map: the drawing library is fetched late."""
    page = visitor.open(address)
    page.wait_for_selector(f"{MAP} .mark-line path", state="attached", timeout=30_000)
    visitor.settled()
    return page


def shown(page, label):
    return page.locator(SLIDER.format(label)).get_attribute("aria-valuetext")


def click(visitor, across, up):
    """Click at a part of the map's area, from the left and from the foot."""
    box = visitor.page.locator(f"{MAP} .mark-rect.role-mark").first.bounding_box()
    before, dots = visitor.page.evaluate(PLACE), visitor.page.evaluate(DOTS)
    visitor.page.mouse.click(box["x"] + across * box["width"], box["y"] + (1 - up) * box["height"])
    visitor.until("before => location.search !== before", before)
    moved(visitor, dots)


def moved(visitor, dots):
    """Wait until the dot on the map stands elsewhere."""
    visitor.until(f"before => ({DOTS})() !== before", dots)


def test_a_click_on_the_map_moves_both_sliders_and_the_address(server, visit):
    visitor = visit()
    page = opened(visitor, f"{server}/targets?v=1&year=2035&alignment=0.6")
    lead = visitor.lead()
    click(visitor, 0.502, 0.803)
    address = page.evaluate(PLACE)
    for part in ("sanction_intensity=0.55", "programmes_in_force=0.8", "alignment=0.6"):
        assert part in address
    visitor.until("before => document.querySelector('.us-lead').innerText !== before", lead)
    assert shown(page, "Sanction intensity") == "55%"
    assert shown(page, "Programmes in force") == "80%"
    assert "sanction intensity at 55" in visitor.lead()
    other = visit()
    other.open(page.url)
    assert other.lead() == visitor.lead()
    assert visitor.errors == []


def test_the_same_place_can_be_clicked_again_after_a_slider_moved(server, visit):
    visitor = visit()
    page = opened(visitor, f"{server}/targets")
    click(visitor, 0.3, 0.5)
    first = page.evaluate(PLACE)
    slider = page.locator(SLIDER.format("Sanction intensity"))
    dots = page.evaluate(DOTS)
    slider.focus()
    slider.press("ArrowRight")
    visitor.until("before => location.search !== before", first)
    moved(visitor, dots)
    click(visitor, 0.3, 0.5)
    assert page.evaluate(PLACE) == first
    page.go_back()
    visitor.until("before => location.search !== before", first)
    moved(visitor, dots)
    click(visitor, 0.3, 0.5)
    assert page.evaluate(PLACE) == first


def test_a_click_is_answered_once(server, visit):
    visitor = visit()
    page = opened(visitor, f"{server}/targets")
    click(visitor, 0.4, 0.4)
    address, lead = page.evaluate(PLACE), visitor.lead()
    page.evaluate(
        "() => { window.runs = 0; const app = document.querySelector('.stApp');"
        " new MutationObserver(() => window.runs++)"
        ".observe(app, {attributeFilter: ['data-test-script-state']}); }"
    )
    page.wait_for_timeout(1_500)
    assert page.evaluate("() => window.runs") == 0
    assert (page.evaluate(PLACE), visitor.lead()) == (address, lead)


def test_the_frontier_is_drawn_and_a_row_of_it_can_be_used(server, visit):
    visitor = visit()
    page = opened(visitor, f"{server}/targets?v=1&targets=frontier&year=2035&level=0.62")
    assert page.locator(f"{MAP} .mark-line path").count() > 5
    assert "target 62.0" in page.locator(MAP).text_content()
    button = page.locator(".st-key-target-row-1 button").first
    programmes, sanctions = button.inner_text().replace("\u00a0", "").split("·")
    before = page.evaluate(PLACE)
    button.click()
    visitor.until("before => location.search !== before", before)
    assert shown(page, "Programmes in force") == programmes
    assert shown(page, "Sanction intensity") == sanctions
    assert "level=0.62" in page.evaluate(PLACE)


def test_nothing_of_the_map_is_cut_off_or_wider_than_a_phone(server, visit):
    for width, height in ((1280, 720), (390, 844)):
        visitor = visit(width=width, height=height)
        for part in ("map", "frontier"):
            page = opened(visitor, f"{server}/targets?v=1&targets={part}&outcome=balance")
            right = page.evaluate(
                "() => Math.max(...[...document.querySelectorAll('svg.marks text')]"
                ".map(text => text.getBoundingClientRect().right))"
            )
            frame = page.locator(MAP).bounding_box()
            assert right <= frame["x"] + frame["width"] + 1, (width, part)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width + 1
        assert visitor.errors == []
