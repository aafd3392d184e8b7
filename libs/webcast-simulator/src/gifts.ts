import type { SimulatedGift } from './message';

const streakable = (id: string, name: string, coins: number): SimulatedGift => ({ id, name, coins, type: 1, combo: true });
const single = (id: string, name: string, coins: number, type: 2 | 4 = 2): SimulatedGift => ({ id, name, coins, type, combo: false });

/** Gifts as TikTok listed them in autumn 2023: ids, names and prices are real, so that names and multipliers look as they will. */
export const gifts: readonly SimulatedGift[] = [
  streakable('5269', 'TikTok', 1),
  streakable('5479', 'Coffee', 1),
  streakable('5655', 'Rose', 1),
  streakable('5827', 'Ice Cream Cone', 1),
  streakable('6064', 'GG', 1),
  streakable('6093', 'Football', 1),
  streakable('6246', 'Thumbs Up', 1),
  streakable('6247', 'Heart', 1),
  streakable('6784', 'Cake Slice', 1),
  streakable('6788', 'Glow Stick', 1),
  single('7934', 'Heart Me', 1, 4),
  streakable('37', 'Panda', 5),
  streakable('5487', 'Finger Heart', 5),
  streakable('5650', 'Mic', 5),
  streakable('6059', 'Hand Wave', 9),
  streakable('8243', 'Cheer You Up', 9),
  streakable('5657', 'Lollipop', 10),
  streakable('6052', 'Gamepad', 10),
  streakable('8581', 'Stars Snap', 10),
  streakable('5658', 'Perfume', 20),
  streakable('5879', 'Doughnut', 30),
  streakable('6070', 'Mirror', 30),
  single('5659', 'Paper Crane', 99),
  single('6097', 'Little Crown', 99, 4),
  single('6104', 'Cap', 99, 4),
  streakable('8130', 'Like-Pop', 99),
  single('5585', 'Confetti', 100),
  single('5660', 'Hand Hearts', 100),
  single('5729', 'Butterfly', 169),
  single('5509', 'Sunglasses', 199, 4),
  single('5482', 'Shiba Inu', 222),
  single('6267', 'Corgi', 299),
  single('6071', 'Birthday Cake', 300),
  single('5731', 'Coral', 499),
  single('7168', 'Money Gun', 500),
  single('5897', 'Swan', 699),
  single('5978', 'Train', 899),
  single('5587', 'Gold Mine', 1000),
  single('6090', 'Fireworks', 1088),
  single('5763', 'Speedboat', 1888),
  single('6563', 'Meteor Shower', 3000),
  single('5483', 'Unicorn Fantasy', 5000),
  single('5954', 'Planet', 15000),
  single('6369', 'Lion', 29999),
];

const byName = new Map(gifts.map((gift) => [gift.name, gift]));

/** A gift of the table by its name. @throws RangeError when there is none */
export function giftNamed(name: string): SimulatedGift {
  const gift = byName.get(name);
  if (!gift) throw new RangeError(`No gift is called "${name}". Some that are: ${gifts.slice(0, 5).map((known) => known.name).join(', ')}.`);
  return gift;
}
