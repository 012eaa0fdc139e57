import type { Connection } from "vscode-languageserver";
import { DidChangeConfigurationNotification } from "vscode-languageserver-protocol";
import type { PresentationSettings } from "./language/context.ts";
import { capabilitiesFor } from "./session/capabilities.ts";
import { profileOf } from "./session/client.ts";
import { connectDiagnostics } from "./session/connectDiagnostics.ts";
import { connectDocuments } from "./session/connectDocuments.ts";
import { connectFeatures } from "./session/connectFeatures.ts";
import { connectMessages } from "./session/connectMessages.ts";
import { type Environment, filesFor } from "./session/environment.ts";
import { WorkQueue } from "./session/queue.ts";
import { Session } from "./session/session.ts";
import { tell } from "./session/tell.ts";

/** Wires one connection: nothing is read before the client says that it is initialized. */
export function startServer(connection: Connection, environment: Environment): void {
  let shutDown = false;

  connection.onInitialize((params) => {
    const profile = profileOf(params);
    environment.takeAssets?.(params.initializationOptions);
    const { rubrics, model, today } = environment;
    const session: Session = new Session(profile, {
      files: filesFor(environment, profile, connection, () => [...session.workspace.folders.keys()]),
      rubrics,
      model,
      today,
      trusted: profile.trusted,
    });
    const queue = new WorkQueue((error) => {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
    const refresher = connectDiagnostics(connection, session, queue);
    const sender = connectMessages(connection, session, queue);
    const documents = connectDocuments(connection, session, queue, refresher, sender);
    connectFeatures(connection, session, queue);

    const takeSettings = async (pushed: unknown): Promise<void> => {
      const value: unknown = profile.answersConfiguration
        ? await connection.workspace.getConfiguration("clausemark")
        : (pushed as { clausemark?: unknown } | null)?.clausemark;
      applySettings(session, value);
      queue.add("settings", async () => {
        refresher.reloaded();
        sender.changed();
      });
    };
    connection.onDidChangeConfiguration(({ settings }) => tell(connection, () => takeSettings(settings)));
    connection.onInitialized(() => {
      if (profile.registersConfiguration) {
        const settings = { section: "clausemark" };
        tell(connection, () => connection.client.register(DidChangeConfigurationNotification.type, settings));
      }
      if (profile.answersConfiguration) tell(connection, () => takeSettings(null));
      documents.start();
    });
    return capabilitiesFor(profile, environment);
  });

  connection.onShutdown(() => {
    shutDown = true;
  });
  connection.onExit(() => environment.exit(shutDown ? 0 : 1));
  connection.listen();
}

/** Settings come from any client: what is not of the expected type keeps its default. */
function applySettings(session: Session, value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const { locale, codeLens, inlayHints } = value as Record<string, unknown>;
  const read = (setting: unknown, otherwise: boolean): boolean => {
    const flag = typeof setting === "object" && setting !== null ? (setting as { enabled?: unknown }).enabled : setting;
    return typeof flag === "boolean" ? flag : otherwise;
  };
  const settings: PresentationSettings = {
    codeLens: read(codeLens, session.settings.codeLens),
    inlayHints: read(inlayHints, session.settings.inlayHints),
  };
  session.settings = settings;
  if (locale === "zh-CN" || locale === "en") session.settingLocale = locale;
  else if (locale !== undefined) session.settingLocale = session.profile.locale;
}
