import type { Explorer } from "@/lib/accounts/rules/roles";
import type { ApplyInput } from "@/lib/opportunities/application-schema";
import type { OwnLetterText } from "@/lib/opportunities/queries/get-apply-page";
import { type ResumeToSend, resumeToSend } from "@/lib/opportunities/rules/application-resume";
import { sha256 } from "@/lib/platform/digest";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { getResume } from "@/lib/profiles/queries/list-resumes";
import { resumeFile } from "@/lib/profiles/rules/write-resume";

export type Composed = {
  name: string;
  email: string;
  phone: string;
  letter: string;
  resume: ResumeToSend | null;
};

export type ComposeProblem = "RESUME_GONE" | "LETTER_GONE" | "LETTER_MISSING";

/** What would be sent as things stand now, word for word; the preview shows it and its digest says when it changed. */
export async function composeApplication(
  person: Explorer,
  input: ApplyInput,
  letters: readonly OwnLetterText[],
): Promise<Result<{ sent: Composed; digest: string }, ComposeProblem>> {
  const { name, email, phone } = input;
  const reach = { name, email, phone };
  const letter =
    input.letter === "write" ? input.text : input.letter && letters.find(({ id }) => id === input.letter)?.text;
  if (letter === undefined) return fail("LETTER_GONE");
  if (letter === "" && input.letter !== "") return fail("LETTER_MISSING");
  const own = input.resume === "" ? null : await getResume(person, input.resume);
  if (input.resume !== "" && !own) return fail("RESUME_GONE");
  const json =
    own &&
    resumeFile({
      profile: { ...own.profile.basics, rest: {} },
      entries: own.profile.entries.filter(({ id }) => !own.version.picks.leftOut.includes(id)),
    });
  const sent: Composed = { ...reach, letter, resume: json && resumeToSend(json, reach) };
  return succeed({ sent, digest: sha256(JSON.stringify(sent)) });
}
