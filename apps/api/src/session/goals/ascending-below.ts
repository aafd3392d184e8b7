import { ValidateBy } from 'class-validator';

/** Numbers that grow from one to the next and stay below another property of the same object. */
export function AscendingBelow(property: string): PropertyDecorator {
  return ValidateBy({
    name: 'ascendingBelow',
    validator: {
      validate: (value, given): boolean => {
        if (!Array.isArray(value)) return false;
        const ceiling: unknown = given === undefined ? undefined : Reflect.get(given.object, property);
        const numbers = [...(value as unknown[]), ceiling].map(Number);
        return numbers.every((each, place) => place === 0 || each > (numbers[place - 1] ?? NaN));
      },
      defaultMessage: () => `$property must ascend and stay below ${property}`,
    },
  });
}
