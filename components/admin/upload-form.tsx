"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Sign } from "@/components/ui/sign";
import { useProgress } from "./use-progress";
import { type StageTexts, WorkBar } from "./work-progress";

type Props = {
  action: string;
  /** Bytes of all files together. */
  most: number;
  submit: string;
  texts: { failed: string; tooLarge: string; stages: StageTexts };
  children: ReactNode;
};

type Sending = { share: number } | null;

const mega = (bytes: number) => String(Math.ceil(bytes / 1_000_000));

const filesOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>("input[type=file]")].flatMap((input) => [...(input.files ?? [])]);

/** Sends files and says how far they are; without JavaScript the browser sends the same form by itself. */
export function UploadForm({ action, most, submit, texts, children }: Props) {
  const [sending, setSending] = useState<Sending>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const progress = useProgress(sending !== null && sending.share >= 1);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const form = event.currentTarget;
    const size = filesOf(form).reduce((sum, file) => sum + file.size, 0);
    if (size > most) {
      setProblem(texts.tooLarge.replace("{n}", mega(size)).replace("{size}", mega(most)));
      return;
    }
    const fail = () => {
      setSending(null);
      setProblem(texts.failed);
    };
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => setSending({ share: total > 0 ? loaded / total : 1 });
    request.upload.onload = () => setSending({ share: 1 });
    request.onerror = fail;
    request.onload = () => {
      const { location: next } = (request.response ?? {}) as { location?: string };
      if (request.status !== 200 || !next) return fail();
      // An address that only differs in its anchor would not be read anew.
      location.assign(next);
      if (new URL(next, location.href).pathname === location.pathname) location.reload();
    };
    setProblem(null);
    setSending({ share: 0 });
    request.send(new FormData(form));
  };

  const sent = sending !== null && sending.share >= 1;
  return (
    <form action={action} method="post" encType="multipart/form-data" className="admin-form" onSubmit={send}>
      {children}
      <div role="alert">{problem ? <p className="field-error">{problem}</p> : null}</div>
      {sending ? (
        <WorkBar
          stage={sent ? (progress?.stage ?? "waiting") : "sending"}
          share={sent ? (progress?.share ?? null) : sending.share}
          texts={texts.stages}
        />
      ) : null}
      <div>
        <Sign disabled={sending !== null}>{submit}</Sign>
      </div>
    </form>
  );
}
