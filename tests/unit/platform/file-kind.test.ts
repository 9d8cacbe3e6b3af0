import fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentHeader, cleanFileName, fileKindOf, fileKinds, type FileKind } from "@/lib/platform/rules/file-kind";
import { fileOfText, smallFiles, zipOf } from "../../support/small-files";

test.each(Object.entries(smallFiles))("%s is known by its content", (kind, bytes) => {
  expect(fileKindOf(bytes)).toBe(kind);
});

test.each([
  ["nothing", new Uint8Array()],
  ["a drawing that can carry scripts", fileOfText('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["the same behind a byte order mark and a remark", fileOfText("\uFEFF \n<!-- x --><svg/>")],
  ["a page", fileOfText("<!DOCTYPE html><p>Hi</p>")],
  ["a page after words", fileOfText("Look:\n<script>alert(1)</script>")],
  ["a program", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
  ["text of another alphabet table", Uint8Array.from([0x48, 0xe9, 0x6c])],
  ["text with zeros", fileOfText("a\u0000b")],
  ["any zip", zipOf({ "a.txt": "a" })],
  ["a document with macros", zipOf({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "" })],
  ["another office file", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" })],
  ["a zip that was cut", smallFiles.docx.subarray(0, smallFiles.docx.length - 30)],
])("%s is refused", (_, bytes) => {
  expect(fileKindOf(bytes)).toBeNull();
});

test("no bytes make it throw", () => {
  const zip = fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail]));
  const broken = fc.tuple(fc.nat(smallFiles.docx.length - 1), fc.nat(255)).map(([at, value]) => {
    const copy = smallFiles.docx.slice();
    copy[at] = value;
    return copy;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), zip, broken), (bytes) => {
      fileKindOf(bytes);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["letter.pdf", "pdf", "letter.pdf"],
  ["LETTER.PDF", "pdf", "LETTER.pdf"],
  ["virus.exe", "pdf", "virus.exe.pdf"],
  ["C:\\Users\\me\\photo.jpeg", "jpeg", "photo.jpeg"],
  ["../../etc/passwd", "text", "passwd.txt"],
  ["cod\u202Efdp.exe", "text", "cod fdp.exe.txt"],
  ["a\r\nSet-Cookie: x=1.png", "png", "a Set-Cookie x=1.png"],
  ["", "png", "file.png"],
  ["...", "text", "file.txt"],
  [`${"ñ".repeat(300)}.txt`, "text", `${"ñ".repeat(100)}.txt`],
] as [string, FileKind, string][])("%j as %s is named %j", (name, kind, clean) => {
  expect(cleanFileName(name, kind)).toBe(clean);
});

test("a name never leaves its header, and always ends as what the file is", () => {
  const kinds = fc.constantFrom(...(Object.keys(fileKinds) as FileKind[]));
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 150 }), kinds, (typed, kind) => {
      const name = cleanFileName(typed, kind);
      const header = attachmentHeader(name);
      expect(header).toMatch(/^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[\w.~!#$&+^`|%-]+$/);
      expect(fileKinds[kind].endings.some((ending) => name.endsWith(`.${ending}`))).toBe(true);
    }),
  );
});
