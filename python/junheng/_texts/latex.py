"""Texts in LaTeX: every character is printed as it is."""

from __future__ import annotations

from typing import Final

# Symbols that fonts of text lack.
_SYMBOLS: Final = {
    "α": r"$\alpha$",
    "β": r"$\beta$",
    "γ": r"$\gamma$",
    "δ": r"$\delta$",
    "ε": r"$\epsilon$",
    "η": r"$\eta$",
    "θ": r"$\theta$",
    "λ": r"$\lambda$",
    "μ": r"$\mu$",
    "ν": r"$\nu$",
    "π": r"$\pi$",
    "ρ": r"$\rho$",
    "σ": r"$\sigma$",
    "τ": r"$\tau$",
    "φ": r"$\phi$",
    "Δ": r"$\Delta$",
    "Σ": r"$\Sigma$",
    "≤": r"$\le$",
    "≥": r"$\ge$",
    "≠": r"$\ne$",
    "≈": r"$\approx$",
    "×": r"$\times$",
    "÷": r"$\div$",
    "±": r"$\pm$",
    "√": r"$\surd$",
    "∞": r"$\infty$",
    "²": "$^2$",
    "³": "$^3$",
    "₀": "$_0$",
    "₁": "$_1$",
    "₂": "$_2$",
}
_ESCAPES: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        **{character: f"\\{character}" for character in "%&#_$"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        # Behind \\ they would be its argument or its star.
        "[": "{[}",
        "]": "{]}",
        "*": "{*}",
        # No ligatures.
        "-": "{-}",
        "`": "{`}",
        "'": "{'}",
        **_SYMBOLS,
        "−": "$-$",
        "–": "--",
        "\n": " ",
    }
)


def escaped(text: str) -> str:
    """A text that LaTeX prints as it is."""
    return text.translate(_ESCAPES)
