/** What an injected instruction would want of a rewrite: a way out of the program that the file did not have. */
import type { ProofCheck } from "../domain/proposal.ts";
import type { SyntaxLanguage } from "../domain/syntax.ts";
import { broken, held, listed } from "./check.ts";

interface Power {
  readonly name: string;
  readonly languages: readonly SyntaxLanguage[];
  /** Global. */
  readonly sign: RegExp;
  /** Whether each way counts by itself: one that the old text uses is no leave to use another. */
  readonly isEach?: true;
}

const PYTHON: readonly SyntaxLanguage[] = ["python"];
const SCRIPTS: readonly SyntaxLanguage[] = ["javascript", "typescript"];
const SHELLS: readonly SyntaxLanguage[] = ["shell", "yaml"];
const CODE = "to run text as code";
const PROGRAMS = "to start programs";
const NETWORK = "to reach the network";

const POWERS: readonly Power[] = [
  {
    ...{ name: CODE, languages: PYTHON, isEach: true },
    sign: /(?<![.\w])(?:eval|exec|__import__|globals)\b\s*\(?|(?<![.\w])compile\s*\(|\bbuiltins\b|\b__(?:builtins|globals|subclasses)__\b|\bimportlib\b|\bsys\.modules\b|\b(?:marshal|pickle)\.loads?\b|\bgetattr\s*\(\s*[\w.]+\s*,\s*(?!["'][^"']*["']\s*[,)])/g,
  },
  {
    ...{ name: CODE, languages: SCRIPTS, isEach: true },
    sign: /\beval\b\s*\(?|\bFunction\s*\(|\.constructor\s*\(|\bvm\.\w+\(|\b(?:globalThis|window|self)\s*\[/g,
  },
  { ...{ name: CODE, languages: SHELLS }, sign: /(?<![\w-])(?:eval|source)\s|\bbase64\s+(?:-d|-D|--decode)/g },
  {
    ...{ name: "to hand a line to a shell", languages: PYTHON, isEach: true },
    sign: /\bos\.(?:system|popen)\b|\bget(?:status)?output\b|\bshell\s*=\s*(?!False\b|None\b|0\b)\w+|["']shell["']\s*:/g,
  },
  {
    ...{ name: PROGRAMS, languages: PYTHON },
    sign: /\bos\.(?:system|popen|exec\w*|spawn\w*|posix_spawn\w*)\b|\bsubprocess\b|\bpty\.\w+/g,
  },
  {
    ...{ name: PROGRAMS, languages: SCRIPTS },
    sign: /\bchild_process\b|\bexecSync\(|\bspawn(?:Sync)?\(|\bDeno\.(?:run|Command)|\bBun\.spawn/g,
  },
  { ...{ name: PROGRAMS, languages: ["go"] }, sign: /\bexec\.Command|\bsyscall\.Exec|\bos\.StartProcess/g },
  {
    ...{ name: NETWORK, languages: PYTHON },
    sign: /\b(?:socket|requests|httpx|aiohttp|urllib3|ftplib|smtplib|telnetlib|paramiko|xmlrpc)\b\s*[.(]|\burlopen\b|\burllib\.request\b|\bhttp\.client\b|\basyncio\.open_connection/g,
  },
  {
    ...{ name: NETWORK, languages: SCRIPTS },
    sign: /(?<![.\w])fetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\baxios\b|\bhttps?\.(?:get|request)\(|\bnet\.(?:connect|createConnection)|\bEventSource\b/g,
  },
  {
    ...{ name: NETWORK, languages: ["go"] },
    sign: /\bnet\.Dial|\bhttp\.(?:Get|Post|Head|NewRequest|DefaultClient|Client\b)/g,
  },
  {
    ...{ name: NETWORK, languages: SHELLS },
    sign: /(?<![\w-])(?:curl|wget|nc|ncat|netcat|telnet|ssh|scp|sftp|ftp|socat|rsync)(?![\w-])|\/dev\/(?:tcp|udp)\//g,
  },
  {
    ...{ name: "to the secrets or rights of the workflow", languages: ["yaml"], isEach: true },
    sign: /\bpull_request_target\b|\bworkflow_run\b|\bwrite-all\b|\$\{\{\s*secrets\b[^}]*|[\w-]+:\s*write\s*$/g,
  },
];
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/'"`)>\]}@]*@)?([^\s/'"`)>\]},:]+)/gi;
const IP = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const OWN_MACHINE = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/i;

/** Whether the lines that came in reach for something that the old text does not: code out of text, programs, the network, addresses. */
export function checkPowers(oldText: string, added: readonly string[], language: SyntaxLanguage): ProofCheck {
  const comment = SCRIPTS.includes(language) || language === "go" ? /^\s*\/\// : /^\s*#/;
  const code = added.filter((line) => !comment.test(line)).map(withoutComment);
  const gained = POWERS.find((power) => power.languages.includes(language) && isGained(power, oldText, code));
  if (gained !== undefined) return broken("powers", `it gives the file a way ${gained.name}`);
  const known = addressesIn(oldText);
  const strange = [...addressesIn(added.join("\n"))].filter((host) => !known.has(host) && !OWN_MACHINE.test(host));
  if (strange.length > 0) return broken("powers", `it brings in an address that was not there (${listed(strange)})`);
  return held("powers", "no new way to the network, to other programs or to running text, and no new address");
}

/** A line without the comment at its end; a line with quotes stays whole, since the sign of a comment may stand in a string. */
function withoutComment(line: string): string {
  return /["'`]/.test(line) ? line : line.replace(/\s(?:#|\/\/)\s.*$/, "");
}

function isGained({ sign, isEach }: Power, oldText: string, added: readonly string[]): boolean {
  const fresh = waysIn(added, sign);
  if (fresh.size === 0) return false;
  const known = waysIn(oldText.split(/\r?\n/), sign);
  return isEach === true ? [...fresh].some((way) => !known.has(way)) : known.size === 0;
}

/** The words by which lines reach for something, blanks left out. */
function waysIn(lines: readonly string[], sign: RegExp): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => [...line.matchAll(sign)].map(([word]) => word.replace(/\s/g, ""))));
}

function addressesIn(text: string): ReadonlySet<string> {
  const hosts = [...text.matchAll(ADDRESS)].map((match) => (match[1] ?? "").toLowerCase());
  const numbers = [...text.matchAll(IP)].map((match) => match[0]);
  return new Set([...hosts, ...numbers]);
}
