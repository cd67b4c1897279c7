import QtQuick
import Rembug.App
import Rembug.Controls

// Fewer or more papers were read than were counted in the box: nobody ends the reading by a slip of the finger.
Rectangle {
    id: ends
    required property CountModel count
    signal goOn()

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text

    MouseArea { anchors.fill: parent }
    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 3 * Theme.unit }
        spacing: 2 * Theme.unit
        AppText { id: title; width: parent.width; font.pixelSize: Theme.page; font.weight: Font.DemiBold; color: Theme.wrong; text: qsTr("Dibaca %1 surat, di kotak %2").arg(ends.count.papers).arg(ends.count.inBox) }
        AppText { width: parent.width; text: qsTr("Periksa kotak dan meja: mungkin masih ada surat, atau ada yang terbaca dua kali. Bila sudah dicari bersama dan tetap begitu, tulis alasannya; ia tercetak di berita acara.") }
        Field { id: reason; objectName: "endReason"; width: parent.width; placeholderText: qsTr("Alasan"); Accessible.name: placeholderText }
        Flow {
            width: parent.width
            spacing: 2 * Theme.unit
            AppButton { objectName: "readOn"; primary: true; text: qsTr("Lanjut membaca"); glyph: "arrow_back"; onClicked: ends.goOn() }
            AppButton { objectName: "endAnyway"; danger: true; text: qsTr("Selesai dengan alasan ini"); glyph: "fact_check"; enabled: reason.text.trim().length > 0; onClicked: { ends.goOn(); ends.count.enter("COUNTED", reason.text) } }
        }
    }
}
