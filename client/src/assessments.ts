import * as vscode from "vscode";
import type { AssessmentMessage } from "../../server/src/protocol.ts";

/** The newest assessment of every policy set; every view reads from here and from nowhere else. */
export class Assessments implements vscode.Disposable {
  private readonly byRoot = new Map<string, AssessmentMessage>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  take(message: AssessmentMessage): void {
    this.byRoot.set(message.root, message);
    this.changed.fire();
  }

  drop(root: string): void {
    if (this.byRoot.delete(root)) this.changed.fire();
  }

  clear(): void {
    this.byRoot.clear();
    this.changed.fire();
  }

  all(): readonly AssessmentMessage[] {
    return [...this.byRoot.values()];
  }

  /** The set that a document belongs to: as a policy of it, or as its configuration. */
  of(uri: vscode.Uri): AssessmentMessage | null {
    const wanted = uri.toString();
    for (const message of this.byRoot.values()) {
      if (message.documents.some((document) => same(document, wanted))) return message;
      if (same(`${message.root.replace(/\/$/, "")}/clausemark.yaml`, wanted)) return message;
    }
    return null;
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** Server and editor may escape the same URI in different ways. */
function same(a: string, b: string): boolean {
  return a === b || vscode.Uri.parse(a).toString() === vscode.Uri.parse(b).toString();
}
