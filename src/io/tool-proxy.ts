import { FetchError } from "./tool-fetch.ts";

/**
 * The proxy for a URL as `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` say (lower-case names win), undefined for none.
 * `NO_PROXY` lists hosts and domains, with a port if it matters; `*` is all. Throws FetchError for a proxy that is no http(s) URL.
 */
export function chooseProxy(url: URL, environment: Readonly<Record<string, string | undefined>>): URL | undefined {
  // CGI sets HTTP_PROXY from a request's header, so there only the lower-case name is believed.
  const isCgi = environment["REQUEST_METHOD"] !== undefined;
  const read = (name: string): string => {
    const lower = environment[name.toLowerCase()] ?? "";
    return lower !== "" ? lower : isCgi && name === "HTTP_PROXY" ? "" : (environment[name] ?? "");
  };
  const own = read(url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY");
  const text = own === "" ? read("ALL_PROXY") : own;
  if (text === "" || isExempt(url, read("NO_PROXY"))) return undefined;
  const full = text.includes("://") ? text : `http://${text}`;
  const proxy = URL.canParse(full) ? new URL(full) : undefined;
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol)) {
    throw new FetchError("the proxy that the environment names is no http or https URL", false);
  }
  return proxy;
}

function isExempt(url: URL, list: string): boolean {
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  const host = url.hostname.toLowerCase();
  return list.split(/[\s,]+/).some((raw) => {
    if (raw === "*") return true;
    const match = /^(?:\*?\.)?(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(raw.toLowerCase());
    if (match === null || (match[2] !== undefined && match[2] !== port)) return false;
    return host === match[1] || host.endsWith(`.${match[1]}`);
  });
}
