import * as vscode from "vscode";
import type { AssessmentMessage } from "../../server/src/protocol.ts";
import type { Assessments } from "./assessments.ts";
import { type CoverageNode, coverageTree, type TreeOptions } from "./treeModel.ts";
import { pick } from "./words.ts";

const ONLY_GAPS = "clausemark.onlyGaps";
const SORT_BY_GAIN = "clausemark.sortByGain";
/** Fetching takes a moment; later nobody expects a jump any more. */
const PATIENCE_MS = 3000;

/** The coverage view: follows the active editor, never takes the focus. */
export class CoverageTree implements vscode.TreeDataProvider<CoverageNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<CoverageNode>;
  private readonly disposables: vscode.Disposable[] = [];
  private readonly assessments: Assessments;
  private readonly memory: vscode.Memento;
  private root: string | null = null;
  private nodes: readonly CoverageNode[] = [];
  private shown: AssessmentMessage | null = null;

  constructor(assessments: Assessments, memory: vscode.Memento) {
    this.assessments = assessments;
    this.memory = memory;
    this.view = vscode.window.createTreeView("clausemark.coverage", { treeDataProvider: this, showCollapseAll: true });
    this.disposables.push(
      this.view,
      this.changed,
      assessments.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => {
        // Another document of the same set shows the same rows.
        if (this.current() !== this.shown) this.update();
      }),
    );
    for (const key of [ONLY_GAPS, SORT_BY_GAIN]) {
      void vscode.commands.executeCommand("setContext", key, memory.get(key, false));
    }
    this.update();
  }

  /** The set that is shown: the active editor's, or the last one while another kind of file is in front. */
  current(): AssessmentMessage | null {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const active = uri ? this.assessments.of(uri) : null;
    return (
      active ??
      this.assessments.all().find((message) => message.root === this.root) ??
      this.assessments.all()[0] ??
      null
    );
  }

  private async setOption(key: string, value: boolean): Promise<void> {
    await this.memory.update(key, value);
    await vscode.commands.executeCommand("setContext", key, value);
    this.update();
  }

  setOnlyGaps(value: boolean): Promise<void> {
    return this.setOption(ONLY_GAPS, value);
  }

  setSortByGain(value: boolean): Promise<void> {
    return this.setOption(SORT_BY_GAIN, value);
  }

  getTreeItem(node: CoverageNode): vscode.TreeItem {
    const collapsed =
      node.kind === "section" ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
    const state = node.children.length > 0 ? collapsed : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(node.label, state);
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.iconPath = new vscode.ThemeIcon(node.icon, node.color ? new vscode.ThemeColor(node.color) : undefined);
    item.contextValue = node.context;
    item.accessibilityInformation = { label: node.spoken };
    // Without arguments: VS Code forgets a row's arguments as soon as it is asked for newer rows, before it draws them.
    if (node.place) item.command = { command: "clausemark.goTo", title: vscode.l10n.t("Go to") };
    return item;
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    return [...(node ? node.children : this.nodes)];
  }

  getParent(node: CoverageNode): CoverageNode | undefined {
    return this.rows().find(({ children }) => children.some(({ id }) => id === node.id));
  }

  /** A row as it is now; VS Code may hold one from before the last edit. */
  newest(row: CoverageNode | undefined): CoverageNode | undefined {
    return row && this.rows().find(({ id }) => id === row.id);
  }

  /** The selected row. VS Code has none while it fetches rows anew: then the one that it has as soon as it is done. */
  async selected(): Promise<CoverageNode | undefined> {
    const end = Date.now() + PATIENCE_MS;
    while (this.view.selection.length === 0 && Date.now() < end) await new Promise((resume) => setTimeout(resume, 20));
    return this.view.selection[0];
  }

  private rows(nodes: readonly CoverageNode[] = this.nodes): readonly CoverageNode[] {
    return nodes.flatMap((node) => [node, ...this.rows(node.children)]);
  }

  /** Shows one clause without taking the focus from the editor; its last element first, so that all of them are in view. */
  async reveal(clause: string): Promise<void> {
    const node = this.nodes.flatMap((section) => section.children).find((each) => each.clause === clause);
    if (!node) return;
    const last = node.children.at(-1);
    if (last) await this.view.reveal(last, { select: false, focus: false });
    await this.view.reveal(node, { select: true, focus: false, expand: true });
  }

  private update(): void {
    const message = this.current();
    this.shown = message;
    this.root = message?.root ?? null;
    const options: TreeOptions = {
      onlyGaps: this.memory.get(ONLY_GAPS, false),
      sortByGain: this.memory.get(SORT_BY_GAIN, false),
    };
    this.nodes = message ? coverageTree(message, options) : [];
    const missing = message ? message.disclosures.total - message.disclosures.stated : 0;
    this.view.badge =
      message && missing > 0
        ? {
            value: missing,
            tooltip: pick(message.locale, `缺 ${missing} 项应告知的内容`, `${missing} disclosures are missing`),
          }
        : undefined;
    this.view.description = message ? `${message.score.value?.toFixed(1) ?? "–"}/100` : "";
    this.changed.fire();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
