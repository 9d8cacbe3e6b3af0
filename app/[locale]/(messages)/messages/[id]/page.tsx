import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MessageForm } from "@/components/counseling/message-form";
import { messageTexts } from "@/components/counseling/message-texts";
import { MessageTalk } from "@/components/counseling/message-thread";
import { Crumbs } from "@/components/ui/crumbs";
import { requirePerson } from "@/lib/accounts/current-user";
import { messageIdSchema } from "@/lib/counseling/message-schema";
import { getMessage } from "@/lib/counseling/queries/get-message";
import { writesToStudents } from "@/lib/counseling/send-message";
import { takeBackUntil } from "@/lib/counseling/take-back-message";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { handleMessageAction, replyAction, takeBackMessageAction } from "../actions";
import { MessageFrame } from "../message-frame";

type Props = PageProps<"/[locale]/messages/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messageTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function MessagePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/messages/${id}`;
  const person = await requirePerson(locale, path);
  const messageId = messageIdSchema.safeParse(id);
  const thread = messageId.success ? await getMessage(person, messageId.data, now()) : null;
  if (!thread) notFound();
  const texts = messageTexts(locale);
  const title = thread.subject || texts.taken;
  return (
    <MessageFrame locale={locale} path={path} person={person} said={await searchParams}>
      <Crumbs
        crumbs={[{ href: `/${locale}/messages`, label: texts.thread.back }, { label: title }]}
        label={texts.title}
      />
      <h1>{title}</h1>
      {thread.partner === null ? null : <p className="lede">{fill(texts.thread.to, { name: thread.partner })}</p>}
      <MessageTalk
        locale={locale}
        thread={thread}
        timeZone={env.WAYMARK_TIME_ZONE}
        origin={env.WAYMARK_URL}
        handles={writesToStudents(person)}
        takeBackUntil={takeBackUntil}
        acts={{ takeBack: takeBackMessageAction.bind(null, locale), handle: handleMessageAction.bind(null, locale) }}
      />
      {thread.answers === null ? null : (
        <div className="no-print">
          <MessageForm
            action={replyAction.bind(null, locale, thread.answers)}
            text={{ label: texts.thread.reply }}
            values={{}}
            send={texts.thread.send}
            texts={{ summary: texts.form.summary, kept: texts.form.kept, problems: texts.problems }}
          />
        </div>
      )}
    </MessageFrame>
  );
}
