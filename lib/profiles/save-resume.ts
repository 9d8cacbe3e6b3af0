import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { comesBackFor } from "./rules/limits";
import { mostResumes, readPicks } from "./rules/resume-version";
import type { ResumeInput } from "./schema";

type TooMany = "TOO_MANY_RESUMES";

const isFull = async (tx: Transaction, explorer: Explorer) =>
  (await tx.resume.count({ where: { personId: explorer.id, removedAt: null } })) >= mostResumes;

const record = (tx: Transaction, explorer: Explorer, action: string, entityId: string, fields: string[] = []) =>
  recordOwn(tx, explorer, { action, entity: "Resume", entityId, fields });

/** Begins a version of one's résumé that shows everything. */
export const startResume = (
  explorer: Explorer,
  { title, design, locale }: Pick<ResumeInput, "title" | "design" | "locale">,
  at: Date,
): Promise<Result<{ id: string }, TooMany>> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    if (await isFull(tx, explorer)) return fail("TOO_MANY_RESUMES");
    const id = randomUUID();
    const row = { id, personId: explorer.id, title, design, locale, createdAt: at, changedAt: at };
    await tx.resume.createMany({ data: [row] });
    await record(tx, explorer, "resume.start", id);
    return succeed({ id });
  });

/** Copies a version under another name. */
export const copyResume = (
  explorer: Explorer,
  { id, title }: { id: string; title: string },
  at: Date,
): Promise<Result<{ id: string }, TooMany | "RESUME_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const from = await tx.resume.findFirst({
      where: { id, personId: explorer.id, removedAt: null },
      select: { design: true, locale: true, picks: true },
    });
    if (!from) return fail("RESUME_NOT_FOUND");
    if (await isFull(tx, explorer)) return fail("TOO_MANY_RESUMES");
    const copy = randomUUID();
    const { design, locale } = from;
    const row = { id: copy, personId: explorer.id, title, design, locale, createdAt: at, changedAt: at };
    await tx.resume.createMany({ data: [{ ...row, picks: readPicks(from.picks) }] });
    await record(tx, explorer, "resume.copy", copy);
    return succeed({ id: copy });
  });

/** Changes a version: its name, design and language, what it leaves out and what comes first. */
export const changeResume = (
  explorer: Explorer,
  id: string,
  { title, design, locale, first, offered, kept }: ResumeInput,
  at: Date,
): Promise<Result<null, "RESUME_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const where = { id, personId: explorer.id, removedAt: null };
    const row = await tx.resume.findFirst({ where, select: { picks: true } });
    if (!row) return fail("RESUME_NOT_FOUND");
    const before = readPicks(row.picks).leftOut.filter((each) => !offered.includes(each));
    const picks = { first, leftOut: [...before, ...offered.filter((each) => !kept.includes(each))] };
    const { count } = await tx.resume.updateMany({ where, data: { title, design, locale, picks, changedAt: at } });
    if (count === 0) return fail("RESUME_NOT_FOUND");
    await record(tx, explorer, "resume.change", id, ["title", "design", "locale", "picks"]);
    return succeed(null);
  });

/** Removes a version; for ten minutes it can come back. */
export const removeResume = (explorer: Explorer, id: string, at: Date): Promise<Result<null, "RESUME_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    const { count } = await tx.resume.updateMany({
      where: { id, personId: explorer.id, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) return fail("RESUME_NOT_FOUND");
    await record(tx, explorer, "resume.remove", id);
    return succeed(null);
  });

export const bringBackResume = (
  explorer: Explorer,
  id: string,
  at: Date,
): Promise<Result<null, TooMany | "RESUME_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    if (await isFull(tx, explorer)) return fail("TOO_MANY_RESUMES");
    const { count } = await tx.resume.updateMany({
      where: { id, personId: explorer.id, removedAt: { gt: new Date(at.getTime() - comesBackFor) } },
      data: { removedAt: null },
    });
    if (count === 0) return fail("RESUME_NOT_FOUND");
    await record(tx, explorer, "resume.bring-back", id);
    return succeed(null);
  });
