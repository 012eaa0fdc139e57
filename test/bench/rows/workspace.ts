import { atMost, mebibytes, milliseconds, type Row } from "../row.ts";
import { BenchServer } from "../server.ts";
import { median } from "../statistics.ts";

/** A workspace of 50 documents, from the start of the server's process. */
export const workspace: Row = {
  id: "workspace",
  async measure({ corpus, rounds }) {
    const folder = corpus.set(50);
    const [first, whole]: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      const started = performance.now();
      const server = await BenchServer.start(folder);
      await server.open("policy-000.md");
      await server.client.pull(server.uri("policy-000.md"));
      first.push(performance.now() - started);
      await server.client.pullWorkspace();
      whole.push(performance.now() - started);
      await server.stop();
    }
    return [
      atMost("50 documents: first diagnostics of the open one", median(first), 300, milliseconds),
      atMost("50 documents: diagnostics of all", median(whole), 1500, milliseconds),
    ];
  },
};

/** What the server holds when it knows 200 documents and some of them have been edited. */
export const memory: Row = {
  id: "memory",
  async measure({ corpus }) {
    const server = await BenchServer.start(corpus.set(200));
    try {
      await server.client.pullWorkspace();
      for (let index = 0; index < 20; index++) {
        const name = `policy-${String(index).padStart(3, "0")}.md`;
        await server.open(name);
        await server.change(name, [
          { range: { start: { line: 20, character: 0 }, end: { line: 20, character: 0 } }, text: "新" },
        ]);
      }
      return [atMost("server memory, 200 documents of 8 KB", server.memory(), 150, mebibytes)];
    } finally {
      await server.stop();
    }
  },
};
