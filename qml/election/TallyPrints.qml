pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The berita acara on paper, each print after the first one marked as a copy with its number; and the file for checking.
Card {
    id: card
    required property TallyModel tally
    readonly property var told: card.tally.tally
    readonly property int prints: card.told.prints || 0

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Cetak dan umumkan") }
    AppText { objectName: "prints"; width: parent.width; color: Theme.faint; text: card.prints === 0 ? qsTr("Belum pernah dicetak: yang pertama adalah asli.") : qsTr("Sudah dicetak %n kali. Berikutnya bertanda SALINAN ke-%1.", "", card.prints).arg(card.prints + 1) }
    AppButton { objectName: "previewTally"; text: card.tally.pages.length > 0 ? qsTr("Tutup pratinjau") : qsTr("Lihat dulu"); glyph: card.tally.pages.length > 0 ? "expand_less" : "visibility"; onClicked: card.tally.preview(card.tally.pages.length === 0) }
    Repeater {
        model: card.tally.pages
        Rectangle {
            id: paper
            required property var modelData
            required property int index
            width: parent ? parent.width : 0
            height: page.implicitHeight + 2 * border.width
            border.width: Theme.thin
            border.color: Theme.line
            PrintedPage { id: page; objectName: "page-" + paper.index; x: paper.border.width; y: x; width: parent.width - 2 * x; height: implicitHeight; page: paper.modelData; Accessible.role: Accessible.Graphic; Accessible.name: qsTr("Halaman %1").arg(paper.index + 1) }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "printTally"; text: card.prints === 0 ? qsTr("Berita acara (PDF)") : qsTr("Salinan (PDF)"); glyph: "picture_as_pdf"; onClicked: card.tally.print() }
        AppButton { objectName: "publishAgain"; text: qsTr("Berkas untuk diperiksa siapa pun"); glyph: "public"; onClicked: card.tally.publish() }
    }
    AppText { objectName: "printed"; visible: card.tally.file.length > 0; width: parent.width; color: Theme.done; wrapMode: Text.WrapAnywhere; text: qsTr("Tersimpan: %1").arg(card.tally.file) }
}
