"""Which of a plan's files an operation goes to.

Addresses speak of the plan as one; its text stands in the plan's own file, in parts, in an overlay and in the plan that
the overlay extends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.errors import EditError
from jbp.syntax.nodes import ListNode, MapNode, find
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.reading.document import Document
    from jbp.reading.inputs import FileBytes, Inputs


def file_of(address: Address, document: Document, inputs: Inputs) -> str:
    """The name of the file that an operation at an address changes.

    What exists is changed where it stands. What does not exist yet is added to the innermost level above it that
    exists: in the plan's main file where that file has this level, else where the level stands.

    Args:
        address: where the operation takes effect.
        document: the plan, as read from `inputs`.
        inputs: its files.

    Raises:
        EditError: the plan cannot be read, or the address stands in a file that holds no plan, such as a table.
    """
    if document.tree is None:
        raise EditError(f"{document.name} cannot be edited before it can be read.")
    found = find(document.tree, address)
    if found is not None:
        key, value = found
        name = (key or value).file
    else:
        name = _holder(address, document.tree, document, inputs)
    if name not in _names(inputs):
        raise EditError(f"{show_address(address)} stands in {name}: change it there.")
    return name


def file_for_new(section: Address, document: Document, inputs: Inputs) -> str:
    """The name of the file that a new entry of a section goes to: the one in which the section's last entry stands.

    Where the section is not there yet, it is the file that has most of its address, and else the plan's main file.
    Under an overlay nothing goes to the plan that is extended.

    Args:
        section: the address of the section, or of the list.
        document: the plan, as read from `inputs`.
        inputs: its files.
    """
    names = [file.name for file in own_files(inputs)]
    found = find(document.tree, section) if document.tree is not None else None
    if found is not None and isinstance(found[1], MapNode):
        for entry in reversed(found[1].entries):
            if entry.key.file in names:
                return entry.key.file
    trees = [(name, parse(document.sources[name]).tree) for name in names]
    for length in range(len(section), 0, -1):
        for name, tree in trees:
            if tree is not None and find(tree, section[:length]) is not None:
                return name
    return inputs.main.name


def own_files(inputs: Inputs) -> tuple[FileBytes, ...]:
    """The files that a plan, or an overlay, brings itself; those of the plan that it extends are left out."""
    return inputs.main, *inputs.parts


def with_file(inputs: Inputs, file: FileBytes) -> Inputs:
    """The same files, but for the one of this name."""
    return inputs._replace(
        main=file if inputs.main.name == file.name else inputs.main,
        parts=tuple(file if part.name == file.name else part for part in inputs.parts),
        base=None if inputs.base is None else with_file(inputs.base, file),
    )


def _holder(address: Address, tree: MapNode, document: Document, inputs: Inputs) -> str:
    """The file of the innermost collection that is there to hold what an address adds.

    Of a collection that several files share, the united tree names the plan's main file, where it is one of them; but
    under an overlay it names a file of the plan that is extended.
    """
    for length in range(len(address) - 1, 0, -1):
        found = find(tree, address[:length])
        if found is not None:
            is_own = inputs.base is not None and _holds(document, address[:length])
            return document.name if is_own else found[1].file
    return document.name


def _holds(document: Document, address: Address) -> bool:
    """Whether the plan's main file has a collection of its own at an address."""
    main = parse(document.sources[document.name]).tree
    own = find(main, address) if main is not None else None
    return own is not None and isinstance(own[1], MapNode | ListNode)


def _names(inputs: Inputs) -> frozenset[str]:
    own = frozenset(file.name for file in own_files(inputs))
    return own | _names(inputs.base) if inputs.base is not None else own
