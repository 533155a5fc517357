export { t as findOnPath, n as findOwnFolders, r as findWorkTree, i as isProgram, a as leadsInto, o as safeSearchPath, s as searchPathForScripts, c as searchPathOutside } from "./tool-path.js";
