import type { Metadata } from "next";
import { MessageList } from "@/components/counseling/message-list";
import { messageTexts } from "@/components/counseling/message-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requirePerson } from "@/lib/accounts/current-user";
import { isStudent, schoolsOf } from "@/lib/accounts/rules/roles";
import { messageListSchema } from "@/lib/counseling/message-schema";
import { countUnread } from "@/lib/counseling/queries/count-unread-messages";
import { listMessages } from "@/lib/counseling/queries/list-messages";
import { writesToStudents } from "@/lib/counseling/send-message";
import { env } from "@/lib/platform/env";
import { plural, toLocale } from "@/lib/platform/texts";
import { MessageFrame } from "./message-frame";

type Props = PageProps<"/[locale]/messages">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messageTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function MessagesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const person = await requirePerson(locale, "/messages");
  const filter = messageListSchema.parse(query);
  const { messages, next } = await listMessages(person, filter);
  const unread = await countUnread(person);
  const texts = messageTexts(locale);
  const answers = writesToStudents(person);
  const asks = isStudent(person) && schoolsOf(person, "STUDENT").length > 0;
  const page = (show: string, after?: string) =>
    `/${locale}/messages?${new URLSearchParams({ show, ...(after ? { after } : {}) }).toString()}`;
  const views = [
    { show: "inbox", label: texts.inbox },
    ...(answers ? [{ show: "open", label: texts.open }] : []),
    { show: "sent", label: texts.sent },
  ];

  return (
    <MessageFrame locale={locale} path="/messages" person={person} said={query}>
      <h1>{texts.title}</h1>
      <p className="lede">{unread > 0 ? plural(locale, unread, texts.lede) : texts.ledeNone}</p>
      {answers || asks ? (
        <p className="row no-print">
          <Sign href={`/${locale}/messages/new`}>{answers ? texts.write : texts.ask}</Sign>
        </p>
      ) : null}
      <Tabs
        label={texts.views}
        tabs={views.map(({ show, label }) => ({ href: page(show), label, current: show === filter.show }))}
      />
      {messages.length === 0 ? (
        <EmptyState level={2} {...texts.empty[filter.show]} />
      ) : (
        <MessageList locale={locale} messages={messages} timeZone={env.WAYMARK_TIME_ZONE} waits={answers} />
      )}
      {messages.length > 0 ? (
        <Pager
          shown={plural(locale, messages.length, texts.shown)}
          next={next ? { href: page(filter.show, next), label: texts.next } : undefined}
          first={filter.after ? { href: page(filter.show), label: texts.first } : undefined}
        />
      ) : null}
      <p className="sm soft">{texts.privacy}</p>
    </MessageFrame>
  );
}
