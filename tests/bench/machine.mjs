import { readFileSync } from "node:fs";
import os from "node:os";

/** Of the last minute: above the number of processors others were at work beside the bench. */
export const loadNow = () => Math.round(os.loadavg()[0] * 100) / 100;

export const describeMachine = () => ({
  processors: os.cpus().length,
  model: os.cpus()[0]?.model ?? "unknown",
  memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.platform()} ${os.release()}`,
});

const ticksASecond = 100;

/** Milliseconds of processor time that a process has used; null where the system does not tell (not Linux). */
export const processorTime = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name stands in brackets and may hold anything, so the fields are counted from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond;
  } catch {
    return null;
  }
};
