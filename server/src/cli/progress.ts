import { message } from "../core/messages/catalogue.ts";
import type { Locale } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import type { Output } from "./world.ts";

/** Shorter runs show nothing: a bar that flashes up and goes only disturbs. */
const PATIENCE = 1000;
const INTERVAL = 100;
const BAR = 24;

/** A bar on a terminal's standard error for runs longer than a second; nothing anywhere else. */
export class Progress {
  private readonly output: Output;
  private readonly clock: () => number;
  private readonly label: string;
  private readonly started: number;
  private drawn = 0;
  private done = 0;

  constructor(output: Output, clock: () => number, locale: Locale) {
    this.output = output;
    this.clock = clock;
    this.label = word(message("cli/progress"), locale);
    this.started = clock();
  }

  step(total: number): void {
    this.done++;
    if (!this.output.isTerminal) return;
    const now = this.clock();
    if (now - this.started < PATIENCE || now - this.drawn < INTERVAL) return;
    this.drawn = now;
    const full = Math.floor((Math.min(this.done, total) * BAR) / Math.max(1, total));
    this.output.write(`\r${this.label} ${"█".repeat(full)}${"░".repeat(BAR - full)} ${this.done}/${total}`);
  }

  /** Takes the bar away again. */
  end(): void {
    if (this.drawn > 0) this.output.write("\r\u001b[2K");
    this.drawn = 0;
  }
}
