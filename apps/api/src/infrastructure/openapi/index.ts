export { serveDocs } from './serve-docs';
export { Answers, AnswersNothing } from './answers.decorator';
