/** Policies, prompts and scripts for parsers are bundled as text; see `scripts/build.ts` and `vitest.config.ts`. */
declare module "*.md" {
  const text: string;
  export default text;
}
declare module "*.py" {
  const text: string;
  export default text;
}
declare module "*-syntax.mjs" {
  const text: string;
  export default text;
}
