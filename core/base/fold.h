#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rembug {

// A text as it is compared when people look for something: lower case, without accents, old spelling as the new one
// (oe, dj, tj, sj, nj, ch, j as in Soejono, Djoko, Tjokro, Sjamsul, Njoman, Achmad, Jusuf), and only single spaces
// between letters and figures. "Joko", "Djoko" and "Yoko" become one, which is enough for finding and never for
// joining.
[[nodiscard]] std::string foldText(std::string_view text);

// The words of a folded text without titles of respect (pak, bu, haji, lalu, baiq, amaq, inaq, drs, …); all of them
// where nothing else is left.
[[nodiscard]] std::vector<std::string> wordsToFind(std::string_view text);

}  // namespace rembug
