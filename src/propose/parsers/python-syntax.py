"""Reads a Python source from standard input and prints what its own parser says of it, as one JSON object. Nothing of it is run."""

import ast
import io
import json
import re
import sys
import tokenize

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
BLOCKS = ("body", "orelse", "finalbody", "handlers")


def limit():
    """A source that takes more than this, or crashes the parser, ends this process and nothing else."""
    try:
        import resource

        for kind, most in ((resource.RLIMIT_AS, 1 << 30), (resource.RLIMIT_CORE, 0)):
            resource.setrlimit(kind, (most, most))
    except (ImportError, OSError, ValueError):
        pass


def answer(**fields):
    sys.stdout.write(json.dumps(fields))
    sys.stdout.flush()
    raise SystemExit(0)


def broken(message, line=None):
    version = "Python %d.%d" % sys.version_info[:2]
    answer(outcome="broken", line=line, message="%s: %s" % (version, message))


def check_encoding(source):
    """What is shown to people is UTF-8; Python reads what the first two lines declare."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        plain = encoding in ("utf-8", "utf-8-sig") or source.decode(encoding) == source.decode("utf-8")
    except (SyntaxError, ValueError, LookupError) as error:
        broken("the declared encoding cannot be read (%s)" % type(error).__name__, 1)
    if not plain:
        broken("it declares the encoding %s, in which it reads differently" % encoding, 1)


class Source:
    """The text by Python's lines; people and git count only line feeds."""

    def __init__(self, source):
        self.lines, self.numbers = [], [0]
        number = 1
        # Only the beginning may hold a byte order mark.
        for part in re.split(rb"(\r\n|\r|\n)", source[3:] if source[:3] == b"\xef\xbb\xbf" else source):
            if part in (b"\r\n", b"\r", b"\n"):
                number += part != b"\r"
            else:
                self.lines.append(part)
                self.numbers.append(number)

    def number(self, line):
        return self.numbers[min(line, len(self.numbers) - 1)]

    def written(self, node):
        """As written where that is one line, else as Python would write it."""
        if node.lineno == node.end_lineno:
            return self.lines[node.lineno - 1][node.col_offset : node.end_col_offset].decode("utf-8", "replace")
        return one_line(ast.unparse(node))


def one_line(text):
    return re.sub(r"\s*\n\s*", " ", text)


def compiled(source):
    try:
        tree = compile(source, "<source>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        # The parser takes what only later passes refuse: `return` outside a function, a parameter twice.
        compile(source, "<source>", "exec", 0, dont_inherit=True)
        return tree
    except SyntaxError as error:
        broken(error.msg, Source(source).number(error.lineno) if error.lineno else None)
    except RecursionError:
        broken("it is nested too deeply")
    except (ValueError, OverflowError) as error:
        broken(str(error))


def bound(target):
    """Names that an assignment binds."""
    if isinstance(target, ast.Name):
        return [target]
    if isinstance(target, (ast.Tuple, ast.List)):
        return [name for element in target.elts for name in bound(element)]
    return bound(target.value) if isinstance(target, ast.Starred) else []


def top_level(statements):
    """Statements that run when the file is imported, those in an `if` or `try` among them."""
    for statement in statements:
        yield statement
        if isinstance(statement, DEFINITIONS + (ast.ClassDef,)):
            continue
        for block in BLOCKS:
            yield from top_level(getattr(statement, block, []))
        for case in getattr(statement, "cases", []):
            yield from top_level(case.body)


def exported_names(tree):
    """What a literal `__all__` lists, None where there is none or it is put together in another way."""
    names = None
    for statement in top_level(tree.body):
        targets = getattr(statement, "targets", [getattr(statement, "target", None)])
        if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
            try:
                value = ast.literal_eval(statement.value)
            except (ValueError, TypeError, AttributeError):
                return None
            if not isinstance(value, (list, tuple)) or not all(isinstance(name, str) for name in value):
                return None
            names = (names or []) + list(value) if isinstance(statement, ast.AugAssign) else list(value)
    return names


def parameters(definition, is_method, source):
    """Parameters as a caller gives them: without `self` or `cls`."""
    arguments = definition.args
    plain = arguments.posonlyargs + arguments.args
    optional = len(plain) - len(arguments.defaults)
    listed = [(one, one.arg, index >= optional) for index, one in enumerate(plain)]
    if is_method and not any(isinstance(one, ast.Name) and one.id == "staticmethod" for one in definition.decorator_list):
        listed = listed[1:]
    if arguments.vararg:
        listed.append((arguments.vararg, "*" + arguments.vararg.arg, True))
    listed += [(one, one.arg, value is not None) for one, value in zip(arguments.kwonlyargs, arguments.kw_defaults)]
    if arguments.kwarg:
        listed.append((arguments.kwarg, "**" + arguments.kwarg.arg, True))
    return [
        {"name": name, "type": source.written(one.annotation) if one.annotation else None, "isOptional": option}
        for one, name, option in listed
    ]


def signature(definition):
    """The head with its decorators, as Python writes it; a class with its public annotated fields, which its constructor may take."""
    words = ["@" + ast.unparse(one) for one in definition.decorator_list]
    variables = getattr(definition, "type_params", [])
    name = definition.name + ("[%s]" % ", ".join(map(ast.unparse, variables)) if variables else "")
    if isinstance(definition, ast.ClassDef):
        bases = [ast.unparse(one) for one in definition.bases]
        bases += ["%s=%s" % (one.arg, ast.unparse(one.value)) if one.arg else "**" + ast.unparse(one.value) for one in definition.keywords]
        words.append("class " + name + ("(%s)" % ", ".join(bases) if bases else ""))
        fields = ["; ".join(fields_of(definition))]
        words += ["{ %s }" % field for field in fields if field]
    else:
        start = "async def " if isinstance(definition, ast.AsyncFunctionDef) else "def "
        result = " -> " + ast.unparse(definition.returns) if definition.returns else ""
        words.append("%s%s(%s)%s" % (start, name, ast.unparse(definition.args), result))
    return one_line(" ".join(words))


def fields_of(definition):
    for statement in definition.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            if not statement.target.id.startswith("_"):
                yield ast.unparse(statement)
        elif isinstance(statement, ast.Assign):
            for target in statement.targets:
                yield from (name.id for name in bound(target) if not name.id.startswith("_"))


def raised(definition):
    """What is raised by its own name; a variable's class is not known."""
    nodes = list(ast.walk(definition))
    local = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    local |= {node.name for node in nodes if isinstance(node, ast.ExceptHandler) and node.name}
    local |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    names = {}
    for node in sorted((one for one in nodes if isinstance(one, ast.Raise)), key=lambda one: (one.lineno, one.col_offset)):
        thrown = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        base = thrown
        while isinstance(base, ast.Attribute):
            base = base.value
        if isinstance(base, ast.Name) and base.id not in local:
            names[ast.unparse(thrown)] = True
    return list(names)


def decisions(node, source):
    """(where, condition) of each decision that a node is."""
    if isinstance(node, (ast.If, ast.While, ast.IfExp, ast.Assert)):
        yield node.test, source.written(node.test)
    elif isinstance(node, (ast.For, ast.AsyncFor)):
        yield node, "for %s in %s" % (source.written(node.target), source.written(node.iter))
    elif isinstance(node, ast.comprehension):
        yield from ((one, source.written(one)) for one in node.ifs)
    elif isinstance(node, ast.ExceptHandler):
        yield node, "except " + source.written(node.type) if node.type else "except"
    elif isinstance(node, ast.Match):
        for case in node.cases:
            guard = " if " + source.written(case.guard) if case.guard else ""
            yield case.pattern, "case %s%s" % (source.written(case.pattern), guard)


def branches(definition, source):
    found = [
        (place.lineno, place.col_offset, condition)
        for node in ast.walk(definition)
        for place, condition in decisions(node, source)
    ]
    return [{"line": source.number(line), "condition": one_line(text)} for line, _, text in sorted(found)]


def declare(node, name, kind, is_exported, head, source, definition=None):
    is_method = kind == "method"
    return {
        "name": name,
        "kind": kind,
        "isExported": is_exported,
        "signature": head,
        "parameters": parameters(definition, is_method, source) if definition else [],
        "isAsync": isinstance(definition, ast.AsyncFunctionDef),
        "startLine": source.number(node.lineno),
        "endLine": source.number(node.end_lineno),
        "raises": raised(definition) if definition else [],
        "branches": branches(definition, source) if definition else [],
    }


def declarations(tree, source):
    listed = exported_names(tree)
    variables = set()

    def is_exported(name):
        return name in listed if listed is not None else not name.startswith("_")

    for node in top_level(tree.body):
        if isinstance(node, DEFINITIONS):
            yield declare(node, node.name, "function", is_exported(node.name), signature(node), source, node)
        elif isinstance(node, ast.ClassDef):
            yield declare(node, node.name, "class", is_exported(node.name), signature(node), source)
            for method in top_level(node.body):
                if isinstance(method, DEFINITIONS):
                    is_open = not method.name.startswith("_") or re.fullmatch(r"__\w+__", method.name) is not None
                    name = "%s.%s" % (node.name, method.name)
                    yield declare(method, name, "method", is_open and is_exported(node.name), signature(method), source, method)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            # What is only passed on is exported where the file says so.
            for alias in node.names:
                name = alias.asname or alias.name.split(".")[0]
                if listed is not None and name in listed:
                    yield declare(node, name, "variable", True, one_line(ast.unparse(type(node)(**{**vars(node), "names": [alias]}))), source)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) or type(node).__name__ == "TypeAlias":
            for target in getattr(node, "targets", None) or [getattr(node, "target", None) or node.name]:
                for name in bound(target):
                    if name.id not in variables:
                        variables.add(name.id)
                        yield variable(node, name.id, is_exported(name.id), source)


def variable(node, name, is_exported, source):
    if type(node).__name__ == "TypeAlias":
        return declare(node, name, "type", is_exported, one_line(ast.unparse(node)), source)
    annotation = getattr(node, "annotation", None)
    written = ast.unparse(annotation) if annotation else None
    if written is not None and written.split(".")[-1] == "TypeAlias":
        return declare(node, name, "type", is_exported, one_line(ast.unparse(node)), source)
    return declare(node, name, "variable", is_exported, one_line("%s: %s" % (name, written) if written else name), source)


def modules(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def references(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                yield from (part for part in alias.name.split(".") if part != "*")


def main():
    limit()
    text = sys.stdin.buffer.read()
    check_encoding(text)
    try:
        tree = compiled(text)
        source = Source(text)
        answer(
            outcome="parsed",
            declarations=list(declarations(tree, source)),
            imports=list(dict.fromkeys(modules(tree))),
            references=sorted(set(references(tree))),
        )
    except (RecursionError, MemoryError) as error:
        answer(outcome="unavailable", reason="it is too much for Python (%s)" % type(error).__name__)


main()
