import { afterEach, beforeAll } from "vitest";
import { Client, Folder, requireBuild } from "./harness.ts";

export const CONFIG = "standard: t-cgcc-customized-goods\n";

/** One clause, with an answer that contradicts it. */
export const POLICY = `---
title: 退换货办法
version: "1"
effective: 2026-01-01
clauses:
  8.3: 投诉时限
---

# 退换货办法

## 投诉时限

接到投诉当场登记编号，24 小时内回电，7 天内解决。
`;

/** For the tests of a file: clients and folders that are gone after the test. */
export function forEachTest() {
  const clients: Client[] = [];
  const folders: Folder[] = [];
  beforeAll(requireBuild);
  afterEach(() => {
    for (const client of clients.splice(0)) client.kill();
    for (const folder of folders.splice(0)) folder.remove();
  });
  return {
    connect(handlers: ConstructorParameters<typeof Client>[0] = {}): Client {
      const client = new Client(handlers);
      clients.push(client);
      return client;
    },
    folder(): Folder {
      const folder = new Folder();
      folders.push(folder);
      return folder;
    },
  };
}
