import { describe, expect, test } from "vitest";
import { parseSource } from "../../src/propose/syntax.ts";
import { realSyntaxPorts } from "./syntax-ports.ts";

const ports = realSyntaxPorts();

async function parsed(text: string) {
  const result = await parseSource("shell", text, ports);
  if (result.outcome !== "parsed") throw new Error(JSON.stringify(result));
  return result;
}

const SOURCE = `#!/bin/bash
# shown() { is no function; }
. ./lib/common.sh
source "$HERE/more.sh"
usage() {
  cat <<'END'
hidden() { nothing; }
END
  cat <<-END && echo "}" '}' \\} # }
	x() { \${y}
	END
}
function walk
{
  local all=(one two "$(list { })") x=1
  for file in "\${all[@]}" *.sh; do
    if [[ -f $file && $file =~ ^(a|b)$ ]]; then deploy "$file"; elif ((x > 1)); then :; fi
  done
  while read -r line; do echo "\${line#*(}"; done < <(ls; case a in a) echo ;; esac)
  case "$1" in
    -h | --help) usage ;;
    (x) return 1 ;;
    *) inner() { :; } ;;
  esac
}
quiet() ( walk >/dev/null 2>&1 )
loop() while { true; }; do break; done
test_only() [[ -n $1 ]]
if true; then late() { echo $(( (1 + 2) * 3 )) \`echo ')'\`; }; fi
echo function case if; run_it usage
trap quiet EXIT
name() { :; }; other-name() { :; }
`;

describe("a shell script", () => {
  test("is read with its functions, whatever braces stand in texts and substitutions", async () => {
    const source = await parsed(SOURCE);
    expect(
      source.declarations.map(({ signature, startLine, endLine }) => `${startLine}-${endLine} ${signature}`),
    ).toEqual([
      "5-12 usage()",
      "13-25 walk()",
      "26-26 quiet()",
      "27-27 loop()",
      "28-28 test_only()",
      "29-29 late()",
      "32-32 name()",
      "32-32 other-name()",
    ]);
    expect(source.declarations.every(({ kind, isExported }) => kind === "function" && isExported)).toBe(true);
    expect(source.declarations[1]?.branches).toEqual([
      { line: 16, condition: 'for file in "${all[@]}" *.sh' },
      { line: 17, condition: "[[ -f $file && $file =~ ^(a|b)$ ]]" },
      { line: 17, condition: "((x > 1))" },
      { line: 19, condition: "read -r line" },
      { line: 21, condition: "case -h | --help" },
      { line: 22, condition: "case x" },
      { line: 23, condition: "case *" },
    ]);
    expect(source.imports).toEqual(["./lib/common.sh", "$HERE/more.sh"]);
    for (const name of ["usage", "deploy", "quiet", "list", "ls"]) expect(source.references).toContain(name);
    for (const name of ["hidden", "late", "name", "then"]) expect(source.references).not.toContain(name);
  });
});
