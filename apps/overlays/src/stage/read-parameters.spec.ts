import { readParameters, type OverlayParameters } from './read-parameters';

const defaults: Omit<OverlayParameters, 'query'> = {
  token: null, session: null, top: 5, theme: 'broadcast', scale: 1, lang: 'en', motion: 'auto', header: true, title: null, position: null, stale: 'mark',
  sample: null, colors: { accent: null, text: null, surface: null }, font: null,
};
const read = (search: string): Omit<OverlayParameters, 'query'> => {
  const { query: _, ...rest } = readParameters(search);
  return rest;
};

it('an address without parameters means the defaults', () => {
  expect(read('')).toEqual(defaults);
});

it('reads what it is given', () => {
  const search = '?token=abc&session=0b1c&top=3&theme=light&scale=1.5&lang=th-TH&motion=off&header=off&title=Fan%20club&position=bottom-right&stale=hide&sample=torture&accent=f05&text=%23FFFFFF&surface=101820&font=Noto%20Serif';
  expect(read(search)).toEqual({
    token: 'abc', session: '0b1c', top: 3, theme: 'light', scale: 1.5, lang: 'th-TH', motion: 'off', header: false, title: 'Fan club', position: 'bottom-right', stale: 'hide',
    sample: 'torture', colors: { accent: '#ff0055', text: '#ffffff', surface: '#101820' }, font: 'Noto Serif',
  });
});

it.each([
  ['top=0', { top: 1 }],
  ['top=-3', { top: 1 }],
  ['top=99', { top: 5 }],
  ['top=2.4', { top: 2 }],
  ['top=many', { top: 5 }],
  ['scale=0', { scale: 0.25 }],
  ['scale=1000', { scale: 4 }],
  ['scale=Infinity', { scale: 1 }],
  ['scale=big', { scale: 1 }],
  ['lang=%%%', { lang: 'en' }],
  ['lang=not_a_language', { lang: 'en' }],
  ['lang=PT-br', { lang: 'pt-BR' }],
  ['theme=NEON', { theme: 'neon' }],
  ['theme=dark', { theme: 'broadcast' }],
  ['theme=loud', { theme: 'broadcast' }],
  ['sample=other', { sample: null }],
  ['accent=red', { colors: defaults.colors }],
  ['accent=12345', { colors: defaults.colors }],
  ['font=x%22;}', { font: null }],
  ['motion=slow', { motion: 'auto' }],
  ['motion=OFF', { motion: 'off' }],
  ['position=nowhere', { position: null }],
  ['token=%20%20', { token: null }],
  ['session=', { session: null }],
  [`title=${'x'.repeat(90)}`, { title: 'x'.repeat(40) }],
  ['title=', { title: null }],
])('%s is kept within bounds', (query, expected) => {
  expect(read(`?${query}`)).toEqual({ ...defaults, ...expected });
});
