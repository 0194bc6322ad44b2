"""Reads untrusted XML within limits: no document type, and consequently no entity definitions, and limited nesting."""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from study.text import Message

DEEPEST = 100
MOST = 600_000
"""Maximum number of elements; a file of ten thousand questions has about four hundred thousand."""
LINE = "{alinea}line"
"""The attribute that contains the line number of an element’s start."""


class XmlError(Exception):
    """Raised when a file cannot be read; the message is a sentence."""

    def __init__(self, message: Message, line: int) -> None:
        super().__init__(str(message))
        self.message = message
        self.line = line


def parse(data: bytes) -> Element:
    """Return the root element. Raises `XmlError` with a line number."""
    builder = TreeBuilder()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > DEEPEST or count > MOST:
            raise XmlError(
                Message("the file has too many elements, or they are nested too deeply."),
                parser.CurrentLineNumber,
            )
        builder.start(name, {**attributes, LINE: str(parser.CurrentLineNumber)} if depth == 2 else attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(name)

    def refuse(*_: object) -> None:
        raise XmlError(
            Message("the file declares a document type (<!DOCTYPE>). Moodle never does; for safety, it is not read."),
            parser.CurrentLineNumber,
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise XmlError(
            Message("this is not well-formed XML ({error}).", error=error),
            error.lineno,
        ) from error
    except (ValueError, LookupError) as error:  # an unknown encoding
        raise XmlError(Message("the encoding of the file is unknown. Save it as UTF-8."), 1) from error
    return builder.close()
