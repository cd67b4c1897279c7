import QtQuick
import Rembug.App
import Rembug.Controls

// A paper that was read again after two counters had compared.
Card {
    id: card
    required property CountModel count
    required property CountWords words
    required property int paper

    signal done()

    padding: 2 * Theme.unit
    spacing: Theme.unit
    color: Theme.waitsSoft

    PaperRuling { width: parent.width; count: card.count; words: card.words; paper: card.paper; standard: card.count.taken > 0 ? qsTr("Suratnya dilihat lagi bersama saksi") : qsTr("Dibaca ulang oleh dua penghitung"); onRuled: card.done() }
    AppButton { objectName: "mendNothing"; text: qsTr("Tidak jadi: surat ini sudah benar"); glyph: "close"; onClicked: card.done() }
}
