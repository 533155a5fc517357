import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import type { Route } from "./route-table.ts";

/** Schemas of answers and webhooks, compiled when they are first needed; shared parts are compiled once. */
export interface ResponseSchemas {
  /** Undefined where the description has no JSON schema for the status. */
  checkResponse(route: Route, status: number, body: Json): readonly ErrorObject[] | undefined;
  /** Undefined where there is no such webhook. */
  checkWebhook(name: string, payload: Json): readonly ErrorObject[] | undefined;
  /** The schema a `$ref` or a route's answer stands for. */
  resolve(pointer: string): Json | undefined;
  responsePointer(route: Route, status: number): string | undefined;
}

function follow(document: Json, pointer: string): Json | undefined {
  let node: Json | undefined = document;
  for (const part of pointer.replace(/^#\//, "").split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(node)) node = node[Number(key)];
    else node = isJsonObject(node) ? node[key] : undefined;
  }
  return node;
}

function escapePart(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Holds a description's schemas ready. */
export function createResponseSchemas(document: JsonObject): ResponseSchemas {
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    allErrors: true,
    code: { optimize: false },
  });
  ajv.addSchema({ $id: "github", components: document["components"], paths: document["paths"] });
  const compiled = new Map<string, ValidateFunction>();
  const check = (pointer: string, value: Json): readonly ErrorObject[] => {
    const reference = pointer.split("/").map((part) => (part === "#" ? part : encodeURIComponent(part)));
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `github${reference.join("/")}` });
    compiled.set(pointer, validate);
    return validate(value) ? [] : (validate.errors ?? []);
  };
  const schemas: ResponseSchemas = {
    resolve: (pointer) => follow(document, pointer),
    responsePointer(route, status) {
      const own = `#/paths/${escapePart(route.template)}/${route.method.toLowerCase()}/responses/${status}`;
      const response = follow(document, own);
      const reference = isJsonObject(response) ? response["$ref"] : undefined;
      const pointer = `${typeof reference === "string" ? reference : own}/content/application~1json/schema`;
      return follow(document, pointer) === undefined ? undefined : pointer;
    },
    checkResponse(route, status, body) {
      const pointer = schemas.responsePointer(route, status);
      return pointer === undefined ? undefined : check(pointer, body);
    },
    checkWebhook(name, payload) {
      const pointer = `#/components/schemas/webhook-${name}`;
      return follow(document, pointer) === undefined ? undefined : check(pointer, payload);
    },
  };
  return schemas;
}
