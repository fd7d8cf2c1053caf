"""A page as a reader without JavaScript has it: visible text, links by their text, fields by their labels."""

import re
from html.parser import HTMLParser

from . import Trouble

EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
          "sup", "time", "u", "var"}
UNSEEN = {"script", "style", "template", "head", "noscript"}
CLOSED_BY = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th"}, "td": {"td", "th"},
             "th": {"td", "th"}, "option": {"option"}, "p": {"p"}}


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent, self.children = tag, attributes, parent, []

    def get(self, name, default=""):
        value = self.attributes.get(name, default)
        return "" if value is None else value

    def has(self, name):
        return name in self.attributes

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, *tags):
        return [node for node in self.walk() if node.tag in tags]

    def up(self, *tags):
        node = self
        while node is not None and node.tag not in tags:
            node = node.parent
        return node

    def raw_text(self):
        if self.tag in UNSEEN or self.has("hidden"):
            return ""
        inside = "".join(child if isinstance(child, str) else child.raw_text() for child in self.children)
        return inside if self.tag in INLINE else f"\n{inside}\n"

    def text(self):
        return squeeze(self.raw_text())


def squeeze(text):
    """Blanks of every kind, line ends and no-break spaces too, are one space: so a text is found however it wraps."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u00ad", "")).strip()


class _Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.now = Node("document", {}, None)

    def handle_starttag(self, tag, attributes):
        if self.now.tag in CLOSED_BY.get(tag, ()):
            self.now = self.now.parent
        node = Node(tag, dict(attributes), self.now)
        self.now.children.append(node)
        if tag not in EMPTY:
            self.now = node

    def handle_endtag(self, tag):
        node = self.now.up(tag)
        if node is not None and tag not in EMPTY:
            self.now = node.parent

    def handle_data(self, data):
        self.now.children.append(data)


class Page:
    def __init__(self, html):
        builder = _Builder()
        builder.feed(html)
        builder.close()
        self.root = builder.root
        self.text = self.root.text()

    def heading(self):
        headings = self.root.all("h1")
        return headings[0].text() if headings else ""

    def error_summary(self):
        for node in self.root.walk():
            if "error-summary" in node.get("class") or node.get("role") == "alert":
                return node.text()
        return ""

    def link(self, text):
        links = [node for node in self.root.all("a") if node.has("href")]
        return pick(links, text, lambda node: [node.text(), squeeze(node.get("aria-label"))], "link", first=True)

    def language_link(self, language):
        for node in self.root.all("a"):
            if node.has("href") and (node.get("hreflang") or node.get("lang")).startswith(language):
                return node
        return self.link({"en": "English", "id": "Bahasa Indonesia"}[language])

    def button(self, text):
        buttons = [node for node in self.root.all("button", "input")
                   if node.get("type", "submit" if node.tag == "button" else "text") in ("submit", "image")]
        return pick(buttons, text, lambda node: [node.text(), squeeze(node.get("value")), squeeze(node.get("aria-label"))],
                    "button", first=True)

    def form_of(self, node):
        """The form a field or button belongs to, by its form attribute or because it is inside."""
        if node.has("form"):
            return next((form for form in self.root.all("form") if form.get("id") == node.get("form")), None)
        return node.up("form")

    def fields(self, form=None):
        found = [node for node in self.root.all("input", "select", "textarea", "button")]
        return [node for node in found if form is None or self.form_of(node) is form]

    def labels_of(self, field):
        labels = []
        for label in self.root.all("label"):
            if (field.get("id") and label.get("for") == field.get("id")) or field in label.walk():
                labels.append(label.text())
        by_id = {node.get("id"): node for node in self.root.walk() if node.get("id")}
        labels += [by_id[name].text() for name in field.get("aria-labelledby").split() if name in by_id]
        labels.append(squeeze(field.get("aria-label")))
        return [label for label in labels if label]

    @staticmethod
    def legends_of(field):
        """The legends of the groups around a field, the nearest first."""
        legends, node = [], field.parent
        while node is not None:
            if node.tag == "fieldset":
                legends += [child.text() for child in node.children if isinstance(child, Node) and child.tag == "legend"]
            node = node.parent
        return legends

    def field(self, label, legend=None, kinds=None):
        """The field with this label. `kinds` are input types, or the tags select and textarea."""
        def kind(node):
            return node.get("type", "text") if node.tag == "input" else node.tag
        fields = [node for node in self.fields() if node.tag != "button" and kind(node) not in ("hidden", "submit")
                  and (kinds is None or kind(node) in kinds) and not node.has("disabled")]
        if legend:
            fields = [node for node in fields if any(matches(legend, found) for found in self.legends_of(node))]
        return pick(fields, label, self.labels_of, f'field in "{legend}"' if legend else "field")

    def date_fields(self, legend):
        """Day, month and year of a date asked for in three parts; nothing when there is no such group."""
        for group in self.root.all("fieldset"):
            legends = [node.text() for node in group.children if isinstance(node, Node) and node.tag == "legend"]
            parts = [node for node in group.all("input") if node.get("type", "text") in ("text", "number", "tel")]
            if len(parts) == 3 and any(matches(legend, found) for found in legends):
                return parts
        return None


def matches(wanted, found):
    return squeeze(wanted).casefold() in found.casefold()


def pick(nodes, wanted, names_of, what, first=False):
    """The node with this name: whole names before parts of names. Two that fit are one too many, unless `first`."""
    wanted = squeeze(wanted)
    named = [(node, names_of(node)) for node in nodes]
    for fits in (lambda name: name == wanted, lambda name: name.startswith(wanted), lambda name: wanted in name):
        found = [node for node, names in named if any(fits(name) for name in names)]
        if len(found) > 1 and not first:
            raise Trouble(f'{len(found)} {what}s are called "{wanted}"; say in which group: in "LEGEND"')
        if found:
            return found[0]
    there = "; ".join(f'"{names[0]}"' for _, names in named if names and names[0])
    raise Trouble(f'there is no {what} "{wanted}". There are: {there[:400] or "none"}')
