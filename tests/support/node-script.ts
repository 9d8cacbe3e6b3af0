import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export type Ended = { code: number | null; signal: string | null; stdout: string; stderr: string };
export type Script = { child: ChildProcess; ended: Promise<Ended>; said: (words: string) => Promise<void> };

/** Runs a file of the checkout, or with `-e` a piece of ES module code, in a Node.js process of its own. */
export function startNode(args: readonly string[], env: Record<string, string | undefined> = {}): Script {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } as NodeJS.ProcessEnv });
  let stdout = "";
  let stderr = "";
  const waiting: { words: string; resolve: () => void }[] = [];
  const look = () =>
    waiting.filter(({ words }) => (stdout + stderr).includes(words)).forEach(({ resolve }) => resolve());
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    look();
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal, stdout, stderr })),
  );
  const said = (words: string) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ words, resolve });
      look();
      void ended.then(() => reject(new Error(`Ended without saying "${words}":\n${stdout}\n${stderr}`)));
    });
  return { child, ended, said };
}

export const runModule = (code: string, env: Record<string, string | undefined> = {}) =>
  startNode(["--input-type=module", "-e", code], env);
