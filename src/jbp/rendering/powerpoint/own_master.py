"""jbp's own master and layouts: 16:9, a title, room for content, and a foot with plan, day and number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Pt

from jbp.rendering.powerpoint.own_logo import put_logo
from jbp.rendering.powerpoint.own_theme import theme_xml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.presentation import Presentation as Deck
    from pptx.slide import SlideLayout, SlideMaster

    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.theme import Theme

    Box: TypeAlias = tuple[float, float, float, float]

WIDTH, HEIGHT = 960, 540
LEFT, ACROSS = 40, 880
TITLE_TOP, TITLE_HEIGHT = 38, 62
BODY_TOP, BODY_BOTTOM = 110, 498
_FOOT_TOP, _FOOT_HEIGHT = 508, 18
FOOT_WIDTH = ACROSS - 90
TITLE_SLIDE, CONTENT, TITLE_ONLY = "Title Slide", "Title and Content", "Title Only"
_KEPT = (TITLE_SLIDE, CONTENT, TITLE_ONLY)
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


def own_presentation(colors: Colors, theme: Theme | None = None) -> Deck:
    """An empty presentation with jbp's own theme, master and layouts, dressed as a company's theme says.

    Raises:
        RenderError: the company's logo cannot be drawn.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    size = deck.part._element.find(_tag("sldSz"))  # noqa: SLF001 - the library has no way to say that it is no 4:3
    if size is not None:
        size.attrib.pop("type", None)
    master = deck.slide_master
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    for key, relation in list(deck.part._rels.items()):  # noqa: SLF001 - the library does not remove these
        if relation.reltype.endswith("/printerSettings"):
            deck.part._rels.pop(key)  # noqa: SLF001 - as above
    _set_theme(master, theme_xml(colors) if theme is None else theme_xml(colors, theme.fonts.body, theme.fonts.heading))
    _dress_master(master, colors)
    for layout in deck.slide_layouts:
        _dress_layout(layout, colors)
    if theme is not None and theme.logo is not None:
        put_logo(deck, theme.logo, theme.logo_alt, TITLE_SLIDE)
    return deck


def _set_theme(master: SlideMaster, xml: bytes) -> None:
    for relation in master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            relation.target_part.blob = xml


def _dress_master(master: SlideMaster, colors: Colors) -> None:
    _put(
        master._element,  # noqa: SLF001 - the library does not build masters
        _rectangle(6, "Rule", (LEFT, _FOOT_TOP - 4, ACROSS, 0.5), _LIGHT_GREY),
        _placeholder(2, "Title", 'type="title"', box=(LEFT, TITLE_TOP, ACROSS, TITLE_HEIGHT), anchor="t"),
        _placeholder(3, "Text", 'type="body" idx="1"', box=(LEFT, BODY_TOP, ACROSS, BODY_BOTTOM - BODY_TOP)),
        _footer(4, 3, colors),
        _number(5, 4, colors),
    )
    styles = master._element.find(_tag("txStyles"))  # noqa: SLF001 - as above
    if styles is not None:
        master._element.replace(styles, parse_xml(_styles(_accent(colors))))  # noqa: SLF001 - as above


def _dress_layout(layout: SlideLayout, colors: Colors) -> None:
    shapes: tuple[str, ...] = (_placeholder(2, "Title", 'type="title"'),)
    if layout.name == TITLE_SLIDE:
        shapes = tuple(_front(colors))
        layout._element.set("showMasterSp", "0")  # noqa: SLF001 - no rule at the foot, where nothing stands
    elif layout.name == CONTENT:
        shapes = (*shapes, _placeholder(3, "Content", 'idx="1"'))
    feet = (_footer(11, 11, colors), _number(12, 12, colors))
    _put(layout._element, *shapes, *feet)  # noqa: SLF001 - the library does not build layouts


def _front(colors: Colors) -> Iterator[str]:
    """The first slide: a stripe in the colours of the partners and of what is joint, a title, and a line below it.

    In a company's own look the stripe has the colour of its titles.
    """
    partners = [token for token in colors.values if token.startswith("p") and token[1:].isdigit()]
    tokens = ["accent"] if "accent" in colors.places else [*partners[:1], "joint", *partners[1:]]
    width = WIDTH / len(tokens)
    for place, token in enumerate(tokens):
        yield _rectangle(
            20 + place, "Stripe", (width * place, 0, width, 12), '<{} val="{}"/>'.format(*colors.named(token))
        )
    large = '<a:lvl1pPr><a:defRPr sz="3600" b="1"/></a:lvl1pPr>'
    small = '<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="1800"/></a:lvl1pPr>'
    yield _placeholder(2, "Title", 'type="ctrTitle"', box=(LEFT, 70, ACROSS, 92), anchor="b", style=large)
    yield _placeholder(3, "Subtitle", 'type="subTitle" idx="1"', box=(LEFT, 174, ACROSS, 52), style=small)


def _put(element: BaseOxmlElement, *shapes: str) -> None:
    """Put shapes in the place of all that stand on a master or a layout."""
    tree = element.find(f"{_tag('cSld')}/{_tag('spTree')}")
    if tree is None:
        return
    for shape in list(tree)[2:]:
        tree.remove(shape)
    for shape in shapes:
        tree.append(parse_xml(shape))


def _tag(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/presentationml/2006/main}}{name}"


def _placeholder(  # noqa: PLR0913 - what a placeholder is made of
    number: int, name: str, kind: str, *, box: Box | None = None, anchor: str = "", style: str = ""
) -> str:
    anchored = f' anchor="{anchor}"' if anchor else ""
    return _sp(
        _named(number, name, f"<p:nvPr><p:ph {kind}/></p:nvPr>", locked=True),
        "" if box is None else _place(box),
        f"<a:bodyPr {_NO_INSETS}{anchored}><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>"
        f'<a:p><a:r><a:rPr lang="en-US"/><a:t>{name}</a:t></a:r></a:p>',
    )


def _accent(colors: Colors) -> str:
    """What titles are coloured in, by its place in the theme."""
    return "tx2" if "accent" in colors.places else "tx1"


def _footer(number: int, index: int, colors: Colors) -> str:
    look = ((LEFT, _FOOT_TOP, FOOT_WIDTH, _FOOT_HEIGHT), "l", colors.hex("quiet"))
    return _foot((number, "Footer"), f'type="ftr" sz="quarter" idx="{index}"', look, "<a:endParaRPr/>")


def _number(number: int, index: int, colors: Colors) -> str:
    box = (LEFT + ACROSS - 80, _FOOT_TOP, 80, _FOOT_HEIGHT)
    kind = f'type="sldNum" sz="quarter" idx="{index}"'
    return _foot((number, "Slide Number"), kind, (box, "r", colors.hex("quiet")), _NUMBER_FIELD)


def _foot(own: tuple[int, str], kind: str, look: tuple[Box, str, str], words: str) -> str:
    box, align, color = look
    quiet = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    style = f'<a:lvl1pPr algn="{align}"><a:defRPr sz="1000">{quiet}</a:defRPr></a:lvl1pPr>'
    return _sp(
        _named(*own, f"<p:nvPr><p:ph {kind}/></p:nvPr>", locked=True),
        _place(box),
        f'<a:bodyPr {_NO_INSETS} anchor="ctr"/><a:lstStyle>{style}</a:lstStyle><a:p>{words}</a:p>',
    )


def _rectangle(number: int, name: str, box: Box, fill: str) -> str:
    return _sp(
        _named(number, name, '<p:nvPr userDrawn="1"/>', locked=False),
        f"{_place(box)}<a:solidFill>{fill}</a:solidFill><a:ln><a:noFill/></a:ln>",
        "<a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p>",
    )


def _sp(named: str, properties: str, text: str) -> str:
    return f"<p:sp {_NAMESPACES}>{named}<p:spPr>{properties}</p:spPr><p:txBody>{text}</p:txBody></p:sp>"


def _named(number: int, name: str, kind: str, *, locked: bool) -> str:
    lock = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if locked else "<p:cNvSpPr/>"
    return f'<p:nvSpPr><p:cNvPr id="{number}" name="{name}"/>{lock}{kind}</p:nvSpPr>'


def _place(box: Box) -> str:
    x, y, width, height = map(Pt, box)
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def _level(number: int, size: int) -> str:
    return (
        f'<a:lvl{number}pPr marL="{Pt(14 * number)}" indent="-{Pt(14)}" {_PARAGRAPH}>'
        '<a:spcBef><a:spcPts val="400"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f'<a:defRPr sz="{size}00" kern="1200">{_text("mn")}</a:defRPr></a:lvl{number}pPr>'
    )


def _text(face: str, color: str = "tx1") -> str:
    faces = "".join(f'<a:{kind} typeface="+{face}-{short}"/>' for kind, short in _FACES)
    return f'<a:solidFill><a:schemeClr val="{color}"/></a:solidFill>{faces}'


def _styles(titles: str) -> str:
    """The styles of texts; `titles` is what titles are coloured in."""
    return (
        f"<p:txStyles {_NAMESPACES}>"
        f'<p:titleStyle><a:lvl1pPr {_PARAGRAPH}><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="2400" b="1" kern="1200">{_text("mj", titles)}</a:defRPr></a:lvl1pPr></p:titleStyle>'
        f"<p:bodyStyle>{_level(1, 16)}{''.join(_level(number, 14) for number in range(2, 6))}</p:bodyStyle>"
        f'<p:otherStyle><a:lvl1pPr algn="l"><a:defRPr sz="1400" kern="1200">{_text("mn")}</a:defRPr></a:lvl1pPr>'
        "</p:otherStyle></p:txStyles>"
    )


_FACES = (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
_NO_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'
_PARAGRAPH = 'algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
_LIGHT_GREY = '<a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr>'
_NUMBER_FIELD = (
    '<a:fld id="{3B6D4C1E-5E0F-4B57-9F3B-0C8D5E6A7F10}" type="slidenum"><a:rPr lang="en-US"/><a:t>#</a:t></a:fld>'
)
