import type { Connection } from "vscode-languageserver";

/** Sends what needs no answer: a client that refuses it, or is gone, costs a line in its log. */
export function tell(connection: Connection, send: () => Promise<unknown>): void {
  const sending = async () => send();
  sending().catch((error: unknown) => {
    connection.console.warn(error instanceof Error ? error.message : String(error));
  });
}
