#pragma once

#include <string>
#include <string_view>

namespace rembug::forms {

// A label or hint with the markdown that ODK knows (headings, emphasis, links, lists, coloured spans; the XLSForm
// reference, Markdown and HTML) as the small set of tags that screens show: h1 to h6, b, i, a, ul, ol, li, font, br.
// Everything else is text: what is typed into an answer and put into a label cannot become a tag, but for spans of a
// colour.
[[nodiscard]] std::string toStyledText(std::string_view markdown);
// The same words without any of that, for lists, reports and screen readers.
[[nodiscard]] std::string toPlainText(std::string_view markdown);

}  // namespace rembug::forms
