import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError } from '@app/domain';

/** Bodies and queries become instances of their DTO; what the DTO does not name is refused, so that a typo is not silently ignored. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('request.invalid', 'Some of what was sent cannot be used; see errors.', sentences(errors)),
  });
}

function sentences(errors: readonly ValidationError[], parent = ''): string[] {
  return errors.flatMap((error) => {
    const path = `${parent}${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((text) => (text.startsWith(error.property) ? `${parent}${text}` : `${path}: ${text}`));
    return [...own, ...sentences(error.children ?? [], `${path}.`)];
  });
}
