import type { SessionExport } from '@app/contracts';

/** The lists of a document, each of which comes page by page. */
type Lists = 'participants' | 'ledger' | 'comments';
export type DocumentHead = Omit<SessionExport, Lists>;
export type DocumentLists = { readonly [List in Lists]: () => AsyncIterable<readonly SessionExport[List][number][]> };

/** One JSON document, piece by piece, an element of a list on each line. */
export async function* writeDocument(head: DocumentHead, lists: DocumentLists): AsyncGenerator<string> {
  const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  yield `{\n${fields.join(',\n')}`;
  yield* writeList('participants', lists.participants());
  yield* writeList('ledger', lists.ledger());
  yield* writeList('comments', lists.comments());
  yield '\n}\n';
}

async function* writeList(name: Lists, pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(name)}: [`;
  let separator = '\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield separator + page.map((element) => JSON.stringify(element)).join(',\n');
    separator = ',\n';
  }
  yield '\n]';
}
