/** Policies and prompts are bundled as text; see `scripts/build.ts` and `vitest.config.ts`. */
declare module "*.yml" {
  const text: string;
  export default text;
}
declare module "*.md" {
  const text: string;
  export default text;
}
