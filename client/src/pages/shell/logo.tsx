/** The tree people talk under, its crown a speech bubble that holds an actor map. */
export function Logo({ size = 36 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <path
        fill="var(--brand)"
        d="M32 4c13.8 0 25 9.4 25 21S45.8 46 32 46c-.9 0-1.7 0-2.6-.1L20 53.500c-1.3 1-3.2 0-3-1.700l1.1-8.600C11.5 39.3 7 32.7 7 25 7 13.4 18.2 4 32 4Z"
      />
      <path fill="var(--brand)" d="M29.5 44h6c-.3 6 .8 11 4.5 16H25.500c3.4-5 4.4-10 4-16Z" />
      <g fill="none" stroke="#fbf8f3" strokeWidth="2">
        <path d="m24 23.5 6-4.500m6.2 1.8 4.3 5M25.5 26.600l13 1.8" />
      </g>
      <circle cx="21" cy="26" r="4.5" fill="#fbf8f3" />
      <circle cx="33" cy="17" r="4.5" fill="#f0c27a" />
      <circle cx="43" cy="29" r="4.5" fill="#fbf8f3" />
    </svg>
  )
}
