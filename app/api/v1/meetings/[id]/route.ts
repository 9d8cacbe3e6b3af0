import { studentTexts } from "@/components/counseling/student-texts";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { getMeetingFile } from "@/lib/counseling/queries/get-meeting-file";
import { calendarFile } from "@/lib/counseling/rules/calendar-file";
import { studentIdSchema } from "@/lib/counseling/schema";
import { env } from "@/lib/platform/env";
import { fill, isLocale } from "@/lib/platform/texts";

type Context = { params: Promise<{ id: string }> };

const absent = () => new Response("Not found", { status: 404, headers: { "Cache-Control": "private, no-store" } });

/** One meeting for a calendar, `?locale=` in a language: of its student, or of who looks after them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const user = await getCurrentUser();
  const id = studentIdSchema.safeParse((await params).id);
  const meeting = user && id.success ? await getMeetingFile(user, id.data) : null;
  if (!meeting) return absent();
  const asked = new URL(request.url).searchParams.get("locale") ?? "";
  const { sheet } = studentTexts(isLocale(asked) ? asked : meeting.locale);
  const file = calendarFile({
    id: meeting.id,
    host: new URL(env.WAYMARK_URL).host,
    starts: meeting.at,
    minutes: meeting.minutes,
    title: meeting.own ? meeting.topic : `${meeting.studentName}: ${meeting.topic}`,
    place: meeting.place,
    text: fill(sheet.with, { name: meeting.own ? meeting.staffName : meeting.studentName }),
    cancelled: meeting.state === "CANCELLED",
    changedAt: meeting.changedAt,
  });
  return new Response(file, {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="waymark-meeting.ics"',
    },
  });
}
