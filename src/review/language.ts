import { baseName } from "../domain/path.ts";

const BY_ENDING: Readonly<Record<string, string>> = {
  py: "Python",
  pyi: "Python",
  ts: "TypeScript",
  tsx: "TypeScript",
  mts: "TypeScript",
  js: "JavaScript",
  jsx: "JavaScript",
  mjs: "JavaScript",
  cjs: "JavaScript",
  go: "Go",
  rs: "Rust",
  java: "Java",
  kt: "Kotlin",
  rb: "Ruby",
  php: "PHP",
  c: "C",
  h: "C",
  cc: "C++",
  cpp: "C++",
  hpp: "C++",
  cs: "C#",
  swift: "Swift",
  scala: "Scala",
  sh: "Shell",
  bash: "Shell",
  sql: "SQL",
  yml: "YAML",
  yaml: "YAML",
  json: "JSON",
  toml: "TOML",
  tf: "Terraform",
  html: "HTML",
  css: "CSS",
  md: "Markdown",
  proto: "Protocol Buffers",
};

/** The language of a file by its name, undefined where the name does not tell. */
export function languageOf(path: string): string | undefined {
  const name = baseName(path);
  if (name === "Dockerfile" || name.startsWith("Dockerfile.")) return "Dockerfile";
  if (name === "Makefile") return "Make";
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
}
