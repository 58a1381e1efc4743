!function(){"use strict";
var d=document,q=function(s){return d.querySelector(s)},frame=q("[data-hook=mini-cart]");
function send(u,v){return fetch(u,{method:"POST",body:new URLSearchParams(v||{})})}
function count(){var c=q("[data-hook=items-count]");c&&fetch("/_api/cart").then(function(r){return r.text()}).then(function(n){c.textContent=n})}
function open(){frame.src="/_partials/mini-cart?compId=tpaPopup-k"+Date.now().toString(36);frame.hidden=!1}
function act(e){
 var t=e.target.closest("[data-to],[data-slug],[data-hook],[data-glaze]");if(!t)return;
 var h=t.dataset.hook;
 if(t.dataset.to){location.href=t.dataset.to;return}
 if(h==="product-item-root"){location.href="/product-page/"+t.dataset.slug;return}
 if(h==="remove"){send("/_api/cart",{slug:t.dataset.slug,glaze:t.dataset.glaze,remove:1}).then(function(){location.reload()});return}
 if(t.getAttribute("role")==="radio"){d.querySelectorAll("[role=radio]").forEach(function(r){r.setAttribute("aria-checked",r===t)});return}
 if(h==="add-to-cart"){
  var group=q("[role=radiogroup]"),on=q("[role=radio][aria-checked=true]");
  if(group&&!on){q("[data-hook=error]").textContent="Kies Glazuur";return}
  send("/_api/cart",{slug:t.dataset.slug,glaze:on?on.dataset.glaze:""}).then(function(){count();open()});return}
 if(h==="cart-icon")open();
 if(h==="close")parent.postMessage("mini-cart:close","*");
 if(h==="view-cart")parent.postMessage("mini-cart:view","*");
 if(h==="CheckoutButtonDataHook.button")location.href="/checkout";
 if(h==="consent-no"||h==="consent-yes"){localStorage.setItem("consent",h);t.parentElement.remove()}
}
d.addEventListener("click",act);
d.addEventListener("keydown",function(e){
 if(e.key!=="Enter")return;
 if(e.target.dataset.hook==="site-search")location.href="/zoekresultaten?q="+encodeURIComponent(e.target.value);
 else if(e.target.matches("div[role]"))act(e)});
d.addEventListener("submit",function(e){
 e.preventDefault();var f=e.target,k=f.dataset.form,s=f.closest("[data-step]");
 if(k==="step"){s.hidden=!0;s.nextElementSibling.hidden=!1}
 if(k==="order"){(f.member.checked?send("/_api/member"):Promise.resolve()).then(function(){return send("/_api/order")}).then(function(){location.href="/bedankt"})}
 if(k==="message"||k==="newsletter")send("/_api/"+k,new FormData(f)).then(function(){f.innerHTML="<p>Bedankt!</p>"})});
addEventListener("message",function(e){if(e.origin!==location.origin)return;if(e.data==="mini-cart:close")frame.hidden=!0;if(e.data==="mini-cart:view")location.href="/cart-page"});
if(localStorage.getItem("consent")){var b=q("[data-hook=consent-banner-root]");b&&b.remove()}
count()}();
