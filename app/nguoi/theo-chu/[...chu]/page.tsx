import { LetterPage, letterMetadata, letterParams, type LetterProps } from '../../_letters';

export const dynamicParams = false;

export const generateStaticParams = () => letterParams('given');

export const generateMetadata = (props: LetterProps) => letterMetadata('given', props);

export default function Page({ params }: LetterProps) {
  return <LetterPage order="given" params={params} />;
}
