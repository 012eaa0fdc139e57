import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import { ResponseError } from "vscode-jsonrpc/node";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { FULL } from "../protocol/harness.ts";
import { property } from "./effort.ts";
import { FOLDER_URI, InProcess } from "./inProcess.ts";
import { readSet } from "./texts.ts";

const SET = readSet("samples/hongda-risky");
const NAMES = Object.keys(SET).filter((name) => name.endsWith(".md"));
const uriOf = (name: string) => `${FOLDER_URI}/${encodeURIComponent(name)}`;
const POLICY_URI = uriOf(NAMES[0] ?? "");
/** A document that only these tests touch. */
const DRAFT_URI = uriOf("draft.md");

const REQUESTS = [
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/definition",
  "textDocument/references",
  "textDocument/prepareRename",
  "textDocument/rename",
  "textDocument/codeAction",
  "textDocument/codeLens",
  "textDocument/inlayHint",
  "textDocument/documentSymbol",
  "textDocument/documentLink",
  "textDocument/diagnostic",
  "workspace/diagnostic",
  "workspace/symbol",
  "clausemark/assessment",
  "clausemark/render",
  "clausemark/insertClause",
  "clausemark/template",
  "textDocument/formatting",
  "no/such/method",
];

const NOTIFICATIONS = [
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didSave",
  "textDocument/didClose",
  "workspace/didChangeConfiguration",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeWorkspaceFolders",
  "$/setTrace",
  "$/cancelRequest",
  "no/such/notification",
];

const odd = fc.constantFrom<unknown>(null, -1, 0.5, 1e300, "", "x", [], {}, true, "__proto__", { line: -3 }, [
  "\ud83d",
]);
const uri = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(POLICY_URI, DRAFT_URI, uriOf("clausemark.yaml"), uriOf("none.md")) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      "%%%",
      "file:",
      "x:y",
      "file:///../../etc/passwd",
      "untitled:Untitled-1",
      5,
      null,
    ),
  },
);
const offset = fc.oneof(fc.nat(60), fc.constantFrom<unknown>(-1, 2 ** 31, 1e12, 0.5, "3", null));
const position = fc.oneof(fc.record({ line: offset, character: offset }), odd);
const range = fc.oneof(fc.record({ start: position, end: position }), odd);
const change = fc.oneof(
  fc.record({ text: fc.string({ unit: "binary", maxLength: 20 }) }),
  fc.record({ range, text: fc.constantFrom("", "改", "\r\n", "---\nclauses: [8.1]\n---\n") }),
  odd,
);

/** Parameters that any method may expect, each in its form or in none. */
const parameters = fc.oneof(
  odd,
  fc.record(
    {
      textDocument: fc.oneof(
        fc.record({
          uri,
          version: offset,
          languageId: fc.constant("markdown"),
          text: fc.constantFrom<unknown>("# 退", 5, null),
        }),
        odd,
      ),
      uri,
      position,
      range,
      newName: fc.constantFrom<unknown>("新标题", "", "a\nb", null),
      context: fc.oneof(
        fc.record({ includeDeclaration: odd, diagnostics: fc.array(odd, { maxLength: 2 }), only: odd }),
        odd,
      ),
      contentChanges: fc.oneof(fc.array(change, { maxLength: 3 }), odd),
      query: fc.constantFrom<unknown>("退", "", null, "("),
      kind: fc.constantFrom<unknown>("preview", "notice", "report", "config", "x", null),
      clause: fc.constantFrom<unknown>("8.1", "99", "__proto__", 8.1, null),
      previousResultIds: fc.oneof(fc.array(odd, { maxLength: 2 }), odd),
      changes: fc.oneof(fc.array(fc.record({ uri, type: offset }), { maxLength: 2 }), odd),
      settings: fc.oneof(fc.record({ clausemark: odd }), odd),
      event: fc.oneof(fc.record({ added: fc.array(fc.record({ uri }), { maxLength: 1 }), removed: odd }), odd),
      value: odd,
      id: offset,
    },
    { requiredKeys: [] },
  ),
);

const message = fc.oneof(
  fc.record({ kind: fc.constant("request" as const), method: fc.constantFrom(...REQUESTS), params: parameters }),
  fc.record({
    kind: fc.constant("notification" as const),
    method: fc.constantFrom(...NOTIFICATIONS),
    params: parameters,
  }),
);

/** What a client may write that is not a message, in a frame that says truly how long it is. */
const body = fc.oneof(
  fc.constantFrom(
    "",
    "null",
    "5",
    "[]",
    "{bad}",
    '{"jsonrpc":"2.0"}',
    '{"id":{},"method":"x"}',
    "[".repeat(20_000),
    "\ufeff{}",
  ),
  fc.json(),
  fc.string({ unit: "binary", maxLength: 50 }),
);

describe("a client that talks nonsense", () => {
  let client: InProcess;
  let expected = 0;

  beforeAll(async () => {
    // What listeners throw at nonsense is logged there.
    vi.spyOn(console, "error").mockImplementation(() => {});
    client = new InProcess(
      memoryFiles(Object.fromEntries(Object.entries(SET).map(([name, text]) => [`/shop-root/${name}`, text]))),
      // The server's own requests are refused as well.
      (method) => (method === "workspace/configuration" ? [{ locale: 5 }] : new ResponseError(-32603, "no")),
    );
    await client.start(FULL);
    expected = (await client.items(POLICY_URI)).length;
  });

  afterAll(() => {
    client.stop();
    vi.restoreAllMocks();
  });

  property(
    "gets an answer to everything, and right ones to what makes sense",
    fc.array(message, { maxLength: 12 }),
    25,
    async (messages) => {
      expect(expected).toBeGreaterThan(5);
      const answers = messages.map(({ kind, method, params }) => {
        return kind === "request"
          ? client.rpc.sendRequest(method, params)
          : client.rpc.sendNotification(method, params);
      });
      await Promise.allSettled(answers);
      // Whatever was opened is closed again: what is on disk counts, as before.
      for (const uri of [POLICY_URI, DRAFT_URI, uriOf("clausemark.yaml"), uriOf("none.md")])
        await client.rpc.sendNotification("textDocument/didClose", { textDocument: { uri } });
      expect((await client.items(POLICY_URI)).length).toBe(expected);
    },
  );

  property("is understood again after any garbage in a frame", fc.array(body, { maxLength: 4 }), 60, async (bodies) => {
    for (const text of bodies) client.toServer.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    expect((await client.items(POLICY_URI)).length).toBe(expected);
  });
});
