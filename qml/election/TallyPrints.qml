pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The berita acara on paper, each print after the first one marked as a copy with its number, and with the tablet that made it; and the file for checking.
Card {
    id: card
    required property TallyModel tally
    readonly property var told: card.tally.tally
    readonly property var prints: card.told.prints || []
    readonly property int originals: card.prints.filter((print) => print.number === 1).length

    function words(number, tablet) {
        return (number === 1 ? qsTr("Asli") : qsTr("SALINAN ke-%1").arg(number)) + (tablet.length > 0 ? " · " + tablet : "")
    }

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Cetak dan umumkan") }
    Repeater {
        model: card.prints
        AppText {
            required property var modelData
            required property int index
            objectName: "print-" + index
            width: parent ? parent.width : 0
            text: qsTr("%1, dicetak %2 oleh %3").arg(card.words(modelData.number > 0 ? modelData.number : index + 1, modelData.tablet)).arg(modelData.at).arg(modelData.by)
        }
    }
    AppText { objectName: "twoOriginals"; visible: card.originals > 1; width: parent.width; color: Theme.waits; text: qsTr("Beberapa tablet mencetak asli sebelum saling kirim. Tanda tablet di belakang nomor membedakannya.") }
    AppText { objectName: "prints"; width: parent.width; color: Theme.faint; text: qsTr("Cetakan berikutnya bertanda: %1. Yang di belakang adalah tanda tablet ini.").arg(card.words(card.told.nextPrint || 1, card.told.tablet || "")) }
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
        AppButton { objectName: "printTally"; text: card.prints.length === 0 ? qsTr("Berita acara (PDF)") : qsTr("Salinan (PDF)"); glyph: "picture_as_pdf"; onClicked: card.tally.print() }
        AppButton { objectName: "publishAgain"; text: qsTr("Berkas untuk diperiksa siapa pun"); glyph: "public"; onClicked: card.tally.publish() }
    }
    AppText { objectName: "printed"; visible: card.tally.file.length > 0; width: parent.width; color: Theme.done; wrapMode: Text.WrapAnywhere; text: qsTr("Tersimpan: %1").arg(card.tally.file) }
}
