import { READ_AT_MOST } from './read-at-most';

const endings = 'com|net|org|info|biz|io|me|gg|tv|co|ly|cc|app|dev|shop|store|site|online|xyz|top|club|live|link|page|th|cn|jp|kr|vn|id|ru|uk|de|fr|es|br|mx|in';

const link = new RegExp(String.raw`\b[a-z][a-z\d+.-]*://\S|\bwww\.\S|(?<![\p{L}\p{N}@])[\p{L}\p{N}-]+\.(?:${endings})(?![\p{L}\p{N}])`, 'iu');

/**
 * Whether a text holds something that leads elsewhere: `https://…`, `www.…`, or a name with one of the usual endings
 * (`shop.example.com`). Written apart (`shop dot com`) it is none: whoever wants to can always get around this.
 */
export function hasLink(text: string): boolean {
  // Every link has a dot or a colon, and most comments have neither.
  return (text.includes('.') || text.includes(':')) && link.test(text.slice(0, READ_AT_MOST));
}
