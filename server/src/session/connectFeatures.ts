import type { CancellationToken, Connection } from "vscode-languageserver";
import type { LanguageContext } from "../language/context.ts";
import type { WorkQueue } from "./queue.ts";
import type { Session } from "./session.ts";
import { uriToPath } from "./uris.ts";

/** Routes each request to its pure function. Questions are answered from the state after everything that came before. */
export function connectFeatures(_connection: Connection, session: Session, queue: WorkQueue): void {
  const _within = async <T>(
    uri: string,
    token: CancellationToken,
    empty: T,
    answer: (context: LanguageContext) => T,
  ): Promise<T> => {
    await queue.settled();
    if (token.isCancellationRequested) return empty;
    const at = await session.workspace.locate(uriToPath(uri));
    return at ? answer(session.context(at)) : empty;
  };
}
