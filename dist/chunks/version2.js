import "./rolldown-runtime.js";
// src/version.ts
/** The version of this program, the same as in package.json (a test compares them). */
const VERSION = "0.1.0";
export { VERSION as t };
