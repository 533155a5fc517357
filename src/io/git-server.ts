import type { Server } from "./git-connections.ts";

/** Where git servers are and who asks. */
export interface ServerAccess {
  /** `$GITHUB_SERVER_URL`, without a slash at the end. */
  readonly serverUrl: string;
  readonly token: string;
  /** The environment of this process, of which only what leads through a proxy or to certificates is handed on. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const HANDED_ON = /^(?:https?_proxy|all_proxy|no_proxy|ssl_cert_(?:file|dir)|git_ssl_ca(?:info|path))$/i;

/** `owner/name` -> the server that has it, with the token in a header that only the process for it sees. */
export function serverFor(access: ServerAccess, name: string): Server {
  const serverUrl = access.serverUrl.replace(/\/+$/, "");
  const basic = Buffer.from(`x-access-token:${access.token}`).toString("base64");
  const settings: readonly (readonly [string, string])[] = [
    ["protocol.version", "2"],
    ["http.followRedirects", "false"],
    ["http.lowSpeedLimit", "1"],
    ["http.lowSpeedTime", "60"],
    ["http.postBuffer", String(8 * 1024 * 1024)],
    ["credential.helper", ""],
    ["core.askPass", ""],
    [`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basic}`],
  ];
  const handedOn = Object.entries(access.environment).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined && HANDED_ON.test(entry[0]);
  });
  return {
    name,
    url: `${serverUrl}/${name}`,
    environment: {
      ...Object.fromEntries(handedOn),
      GIT_ALLOW_PROTOCOL: "https:http",
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key, value], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
      ),
    },
  };
}
